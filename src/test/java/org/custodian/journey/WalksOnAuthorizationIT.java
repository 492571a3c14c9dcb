package org.custodian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.custodian.sample.SamplePapers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The walks of the README with an authorization; the build plays them beside the others. */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalksOnAuthorizationIT extends Walk {
  @Test
  void a_defective_authorization_gets_one_letter_and_the_corrected_paper_resumes_the_request()
      throws Exception {
    try (var insurer = visitor();
        var dana = staff("dana")) {
      var ticket =
          sendAuthorization(
              insurer,
              Map.of("given", "Gina", "family", "Holt", "born", "1997-01-08"),
              SamplePapers.authorizationWithDefects());

      var desk = dana.claim("Verify request", ticket.number());
      StaffMember.match(desk, "100016");
      StaffMember.fill(desk, WHOLE_AUTHORIZATION, authorizationChoices(), Map.of());
      assertThat(desk.locator("body")).containsText("164.508(c)(1)(v)");
      assertThat(desk.locator("body")).containsText("164.508(c)(1)(vi)");
      dana.complete();
      Outbox.text(ticket.number(), "letter-ready");
      insurer.openStatus(ticket);
      var letter = insurer.page().locator("a[href*='/portal/status/letters/']").last();
      assertThat(letters(insurer, ticket))
          .anySatisfy(
              text -> assertThat(text).contains("164.508(c)(1)(v)").contains("164.508(c)(1)(vi)"));
      assertThat(letter).isVisible();

      insurer.openStatus(ticket);
      insurer.sendCure(
          "AUTHORIZATION",
          SamplePapers.authorizationCorrected(today.minusDays(1), today.plusDays(200)));
      var again = dana.claim("Verify request", ticket.number());
      StaffMember.fill(
          again,
          List.of(),
          Map.of(),
          Map.of(
              "basis.authorization.expiry.on",
              day(200),
              "basis.authorization.signature.dated",
              day(-1)));
      assertThat(dana.said()).containsText("sufficient");
      dana.complete();
      decideOpenPages(dana, ticket);
      try (var quinn = staff("quinn")) {
        approve(quinn, ticket, "approve-authorization");
      }

      assertThat(fetched(insurer, ticket)).contains("164.508");
    }
  }

  @Test
  void an_attorneys_valid_authorization_is_released_without_the_notes_that_need_their_own()
      throws Exception {
    try (var attorney = visitor();
        var dana = staff("dana")) {
      var ticket =
          sendAuthorization(
              attorney,
              Map.of("given", "Lena", "family", "Voss", "born", born("100007")),
              SamplePapers.authorization(today.minusDays(10), today.plusDays(200)));
      var desk = dana.claim("Verify request", ticket.number());
      StaffMember.match(desk, "100007");
      var typed =
          Map.of(
              "basis.authorization.expiry.on",
              day(200),
              "basis.authorization.signature.dated",
              day(-10));
      StaffMember.fill(desk, WHOLE_AUTHORIZATION, authorizationChoices(), typed);
      dana.complete();

      var pages = dana.claim("Decide pages", ticket.number());
      pages.locator("#filter").selectOption("WITHHOLD");
      assertThat(pages.locator("#pages")).containsText("Psychotherapy");
      includeOpenPages(pages);
      dana.complete();
      try (var quinn = staff("quinn")) {
        approve(quinn, ticket, "approve-valid-authorization");
      }
      Outbox.link(ticket.number());
    }
  }

  private PortalVisitor.Ticket sendAuthorization(
      PortalVisitor sender, Map<String, String> patient, byte[] paper) {
    sender.begin("permission");
    sender.choose("role", "ATTORNEY");
    sender.answer(contact("Robin Dale", "Dale & Pike LLP", "robin.dale@dale-pike.example", false));
    sender.answer(patient);
    allRecords(sender, Map.of());
    sender.answer(Map.of("purpose", "A claim of the patient"));
    sender.attach("AUTHORIZATION", paper);
    sender.goOn();
    return sender.send();
  }

  private List<String> letters(PortalVisitor requester, PortalVisitor.Ticket ticket)
      throws Exception {
    requester.openStatus(ticket);
    requester.page().waitForLoadState(LoadState.LOAD);
    var texts = new ArrayList<String>();
    for (var link : requester.page().locator("a[href*='/portal/status/letters/']").all()) {
      var address = "http://localhost:" + port + link.getAttribute("href");
      texts.add(words(requester.page().request().get(address).body()));
    }
    return texts;
  }
}
