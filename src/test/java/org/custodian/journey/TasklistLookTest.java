package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.custodian.intake.Channel;
import org.custodian.intake.Intake;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.intake.Submission;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TasklistLookTest {
  @LocalServerPort int port;
  @Autowired Intake intake;
  @Autowired LegalClock legalClock;

  @Test
  void a_specialist_finds_a_request_by_its_card_and_cannot_complete_it_unclaimed() {
    var request = receive();

    try (var chromium = Chromium.found()) {
      var page = signedIn(chromium, "dana");
      page.getByText("Group tasks").first().click();
      var card = page.locator(".tasks-list .task").filter(hasText(request.value())).first();
      card.click();

      assertThat(card).containsText(request + " · Treatment");
      // Two business days from now, in the hospital's own calendar.
      assertThat(card).containsText(dueDay(request));
      assertThat(page.locator("iframe.custodian-page")).isVisible();
      assertThat(complete(page)).isDisabled();

      page.getByText("Case", new Page.GetByTextOptions().setExact(true)).click();

      assertThat(page.locator(".custodian-case")).containsText("Claim the task");
      assertThat(page.locator(".custodian-case")).not().containsText("Omar Lind");

      page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();

      assertThat(page.getByText("Dana Whitfield").nth(1)).isVisible();
      assertThat(page.locator(".custodian-case")).containsText("Omar Lind");

      page.getByText("Form", new Page.GetByTextOptions().setExact(true)).click();

      assertThat(complete(page)).isDisabled();
    }
  }

  @Test
  void signing_out_of_Tasklist_ends_at_our_own_login() {
    try (var chromium = Chromium.found()) {
      var page = signedIn(chromium, "dana");

      page.locator(".account .dropdown-toggle").click();
      page.getByText("Log out").click();

      page.waitForURL("**/login?out");
      assertThat(page.locator("input[name=password]")).isVisible();
      page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
      page.waitForURL("**/login");
    }
  }

  private String dueDay(RequestNumber request) {
    return legalClock
        .of(request)
        .internalDue()
        .format(DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US));
  }

  private Page signedIn(Chromium chromium, String user) {
    var page =
        chromium
            .browser()
            .newPage(
                new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(1500, 950));
    page.navigate("http://localhost:" + port + "/login");
    page.fill("input[name=username]", user);
    page.fill("input[name=password]", TasklistClient.PASSWORD);
    page.locator("form button[type=submit]").first().click();
    page.waitForURL("**/camunda/app/tasklist/**");
    page.waitForSelector("text=Group tasks");
    return page;
  }

  private static com.microsoft.playwright.Locator complete(Page page) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true));
  }

  private static com.microsoft.playwright.Locator.FilterOptions hasText(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private RequestNumber receive() {
    return intake
        .receive(
            new Submission(
                "tasklist-look-1",
                RequestClass.TREATMENT,
                Channel.FAX,
                "en",
                false,
                new Requester(
                    RequesterKind.PROVIDER,
                    "Omar Lind",
                    "Lakeview Clinic",
                    "",
                    "(555) 010-0123",
                    "1 Lake Road"),
                new PatientAsWritten(
                    new PatientName("Ruiz", "Ana"), LocalDate.of(1984, 5, 6), Optional.empty()),
                new Scope(Optional.empty(), Optional.empty(), Set.of(), "last visit"),
                Optional.empty(),
                "treatment",
                List.of()))
        .number();
  }
}
