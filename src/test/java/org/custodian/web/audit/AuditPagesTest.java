package org.custodian.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.RedactionReport;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.abstraction.Verdict;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.AccountingEntry;
import org.custodian.accounting.AccountingOfDisclosures;
import org.custodian.accounting.CommittedDisclosures;
import org.custodian.accounting.Contents;
import org.custodian.accounting.Disclosure;
import org.custodian.accounting.Disclosures;
import org.custodian.accounting.FurtherFacts;
import org.custodian.accounting.Method;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.approval.ReviewDecision;
import org.custodian.audit.AskedWitnesses;
import org.custodian.audit.Audit;
import org.custodian.audit.CheckState;
import org.custodian.audit.ComparedTables;
import org.custodian.audit.Export;
import org.custodian.audit.FoundEntries;
import org.custodian.audit.Question;
import org.custodian.audit.SavedSearch;
import org.custodian.audit.Shown;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.LinkState;
import org.custodian.delivery.PacketLinks;
import org.custodian.incident.Misdirection;
import org.custodian.intake.Channel;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Cosignatures;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.proof.LogFault;
import org.custodian.security.Role;
import org.custodian.verify.Reconciliation;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.SharedRules;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.ProcessStep;
import org.custodian.workflow.RequestWay;
import org.custodian.workflow.RequestWays;
import org.custodian.workflow.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest(
    controllers = {
      SearchPages.class,
      DisclosurePages.class,
      EntryPages.class,
      CheckPages.class,
      ExportPages.class,
      RedactionPages.class,
      TracePages.class,
      WayPages.class,
      AccountingPages.class,
      MisdirectedPages.class
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(portal|desk|api)\\..*"))
@Import({
  AuditorSteps.class,
  RequestTrace.class,
  DisclosureCards.class,
  EntryProofs.class,
  SharedRules.class
})
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditPagesTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0009");
  private static final Instant NOW = Instant.parse("2026-05-18T20:00:00Z");
  private static final StaffId DANA = new StaffId("dana");
  private static final StaffId OMAR = new StaffId("omar");
  private static final String ID = "5f0c7a52-0000-3000-8000-000000000001";

  @Autowired private MockMvc browser;
  @MockitoBean private Accounting accounting;
  @MockitoBean private CommittedDisclosures committed;
  @MockitoBean private Ledger ledger;
  @MockitoBean private Intake intake;
  @MockitoBean private Worklist worklist;
  @MockitoBean private Correspondence correspondence;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private Packets packets;
  @MockitoBean private Approval approval;
  @MockitoBean private PacketLinks packetLinks;
  @MockitoBean private Misdirection misdirection;
  @MockitoBean private Audit audit;
  @MockitoBean private RequestWays ways;
  @MockitoBean private RedactionReport redactions;

  @BeforeEach
  void kim_laus_records_went_under_a_subpoena() {
    var disclosure = disclosure();
    when(audit.disclosures(any(), any())).thenReturn(new Disclosures(List.of(disclosure), 1));
    when(accounting.disclosure(ID)).thenReturn(Optional.of(disclosure));
    when(accounting.of(REQUEST)).thenReturn(List.of(disclosure));
    when(accounting.description(any(Disclosure.class), any()))
        .thenReturn("laboratory reports; 88 pages");
    when(accounting.description(any(AccountingEntry.class), any()))
        .thenReturn("laboratory reports; 88 pages");
    when(accounting.purpose(any(), any())).thenReturn("Subpoena; 26-CV-231");
    when(intake.find(REQUEST)).thenReturn(Optional.of(received()));
    when(intake.request(REQUEST)).thenReturn(received());
  }

  @Test
  void only_auditors_and_the_privacy_officer_may_look() throws Exception {
    browser.perform(get("/audit").with(person(Role.SPECIALIST))).andExpect(status().isForbidden());
    browser
        .perform(get("/audit/requests/26-0009").with(person(Role.SUPERVISOR)))
        .andExpect(status().isForbidden());
    browser.perform(get("/audit").with(auditor())).andExpect(status().isOk());
    browser.perform(get("/audit").with(person(Role.PRIVACY_OFFICER))).andExpect(status().isOk());
  }

  @Test
  void the_privacy_officer_reports_a_wrong_recipient_and_an_auditor_only_reads() throws Exception {
    var page = "/audit/disclosures/" + ID;
    browser
        .perform(get(page).with(auditor()))
        .andExpect(content().string(not(containsString("misdirected"))));
    browser
        .perform(get(page).with(person(Role.PRIVACY_OFFICER)))
        .andExpect(content().string(containsString(page + "/misdirected")));
    browser
        .perform(wrongHands(page).with(auditor()).param("how", "RECIPIENT_TOLD"))
        .andExpect(status().isForbidden());
    verifyNoInteractions(misdirection);

    browser
        .perform(wrongHands(page).with(person(Role.PRIVACY_OFFICER)).param("how", "Ana Ruiz"))
        .andExpect(flash().attribute("refused", "WEB-02 Choose one of the list."));
    browser
        .perform(wrongHands(page).with(person(Role.PRIVACY_OFFICER)).param("how", "RECIPIENT_TOLD"))
        .andExpect(redirectedUrl(page));
    verify(misdirection).report(any(), any());
  }

  private static MockHttpServletRequestBuilder wrongHands(String page) {
    return post(page + "/misdirected")
        .with(csrf())
        .param("recipient", "Bend Hardware")
        .param("discovered", "2026-07-15");
  }

  @Test
  void the_empty_form_shows_nothing_and_says_that_searches_are_logged() throws Exception {
    browser
        .perform(get("/audit").with(auditor()))
        .andExpect(content().string(containsString("Your searches and what you open here")))
        .andExpect(content().string(not(containsString("Lau"))));

    verifyNoInteractions(ledger);
    verify(audit, never()).disclosures(any(), any());
  }

  @Test
  void a_question_that_names_somebody_gets_an_address_that_says_nothing() throws Exception {
    when(audit.keep(any(), eq(new StaffId("ada")))).thenReturn(ID);

    browser
        .perform(
            post("/audit/search")
                .with(auditor())
                .with(csrf())
                .param("find", "patient:lau from:2026-05-01"))
        .andExpect(redirectedUrl("/audit?s=" + ID + "&show=SENT"));
  }

  @Test
  void who_asked_finds_the_kept_question_and_the_log_has_its_parts_only() throws Exception {
    when(audit.kept(ID, new StaffId("ada")))
        .thenReturn(Optional.of(Question.of("patient:\"Lau Kim\" from:2026-05-01")));

    browser
        .perform(get("/audit").with(auditor()).param("s", ID))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Kim Lau, 100009")))
        .andExpect(content().string(containsString("One disclosure")))
        .andExpect(content().string(containsString("45 CFR 164.512(e)(1)(ii)(A)")))
        .andExpect(content().string(containsString("<span>Subpoena")))
        .andExpect(content().string(containsString("Asked: patient:&quot;Lau Kim&quot;")))
        .andExpect(content().string(containsString("/audit/disclosures/" + ID)))
        .andExpect(content().string(not(containsString("??"))));

    verify(ledger)
        .append(
            Kind.AUDITOR_SEARCHED,
            Actor.staff(new StaffId("ada")),
            Map.of("page", "search SENT", "by", "patient from", "found", 1L));
  }

  @Test
  void a_kept_question_of_somebody_else_is_not_asked() throws Exception {
    when(audit.kept(ID, new StaffId("ada"))).thenReturn(Optional.empty());

    browser
        .perform(get("/audit").with(auditor()).param("s", ID))
        .andExpect(content().string(containsString("another person")));
    verify(audit, never()).disclosures(any(), any());
  }

  @Test
  void days_of_a_button_take_the_place_of_days_that_were_typed() throws Exception {
    var first = LocalDate.now(java.time.ZoneId.of("America/Chicago")).minusDays(6);

    browser
        .perform(
            post("/audit/search")
                .with(auditor())
                .with(csrf())
                .param("find", "from:2020-01-01 basis:SUBPOENA_QPO to:2021-01-01")
                .param("since", "7"))
        .andExpect(
            redirectedUrl("/audit?find=basis%3ASUBPOENA_QPO%20from%3A" + first + "&show=SENT"));
  }

  @Test
  void whoever_saves_or_forgets_a_search_is_told_so() throws Exception {
    browser
        .perform(
            post("/audit/saved")
                .with(auditor())
                .with(csrf())
                .param("find", "basis:SUBPOENA_QPO")
                .param("title", "Subpoenas"))
        .andExpect(flash().attribute("done", "kept"));
    browser
        .perform(get("/audit").with(auditor()).flashAttr("done", "kept"))
        .andExpect(content().string(containsString("The search is saved")));
    browser
        .perform(post("/audit/saved/" + ID + "/forget").with(auditor()).with(csrf()))
        .andExpect(flash().attribute("done", "gone"));
  }

  @Test
  void a_disclosure_leads_to_all_that_went_to_its_recipient_and_to_all_of_its_patient()
      throws Exception {
    browser
        .perform(get("/audit/disclosures/" + ID).with(auditor()))
        .andExpect(content().string(containsString("value=\"patient:&quot;100009&quot;\"")))
        .andExpect(content().string(containsString("value=\"recipient:&quot;")))
        .andExpect(content().string(containsString("Everything that went to this recipient")));
  }

  @Test
  void a_row_that_was_corrected_says_so_and_leads_to_the_correction() throws Exception {
    var correction = "5f0c7a52-0000-3000-8000-000000000002";
    var later = disclosure(correction, correcting(ID));
    when(accounting.of(REQUEST)).thenReturn(List.of(disclosure(), later));

    browser
        .perform(get("/audit/disclosures/" + ID).with(auditor()))
        .andExpect(content().string(containsString("a later row corrects this one")))
        .andExpect(content().string(containsString("/audit/disclosures/" + correction)));
  }

  @Test
  void a_series_is_counted_by_its_disclosures_and_not_by_its_lines() throws Exception {
    when(accounting.accountingOf(any(), any(), any()))
        .thenReturn(
            report(
                Optional.of(new PatientName("Lau", "Kim")),
                new AccountingEntry(disclosure(), 14, LocalDate.of(2026, 8, 1))));
    kept("100009");

    browser
        .perform(get("/audit/accounting").with(auditor()).param("s", ID))
        .andExpect(content().string(containsString(": 14 disclosures")))
        .andExpect(content().string(containsString("one line in all")));
  }

  @Test
  void a_question_that_names_nobody_stands_in_its_address() throws Exception {
    browser
        .perform(
            post("/audit/search")
                .with(auditor())
                .with(csrf())
                .param("find", "request:26-0009 basis:SUBPOENA_NOTICE")
                .param("show", "ALL"))
        .andExpect(
            redirectedUrl("/audit?find=request%3A26-0009%20basis%3ASUBPOENA_NOTICE&show=ALL"));
    verify(audit, never()).keep(any(), any());
  }

  @Test
  void a_name_in_the_address_is_not_looked_for() throws Exception {
    browser
        .perform(get("/audit").with(auditor()).param("find", "patient:Lau from:2026-05-01"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("must not name a person")));

    verify(audit, never()).disclosures(any(), any());
    verifyNoInteractions(ledger);
  }

  @Test
  void a_question_that_cannot_be_answered_says_what_to_change() throws Exception {
    browser
        .perform(
            get("/audit")
                .with(auditor())
                .param("find", "from:May colour:red request:<script>alert(1)</script>"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("A day is written as year, month, day")))
        .andExpect(content().string(containsString("There is no such operator")))
        .andExpect(content().string(containsString("A request number has the form 26-0003")))
        .andExpect(content().string(not(containsString("<script>alert"))));

    verify(audit, never()).disclosures(any(), any());
  }

  @Test
  void the_log_shows_who_looked_and_leads_to_older_entries() throws Exception {
    when(audit.entries(any(), eq(Shown.LOOKED), any()))
        .thenReturn(new FoundEntries(List.of(entry(Kind.PAGE_VIEWED, "staff:dana")), true, false));

    browser
        .perform(
            get("/audit")
                .with(auditor())
                .param("find", "actor:dana from:2026-05-18")
                .param("show", "LOOKED"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Page viewed")))
        .andExpect(content().string(containsString("after=1779134400000000_e1")))
        .andExpect(content().string(containsString("of one person, requester or step")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void too_many_names_are_told_and_not_cut_off_in_silence() throws Exception {
    when(audit.entries(any(), any(), any())).thenReturn(new FoundEntries(List.of(), false, true));

    browser
        .perform(
            get("/audit").with(auditor()).param("find", "request:26-0009").param("show", "ALL"))
        .andExpect(content().string(containsString("Too many names begin like this")));
  }

  @Test
  void saved_searches_are_offered_by_name() throws Exception {
    when(audit.saved(new StaffId("ada"))).thenReturn(List.of(new SavedSearch(ID, "Weekly look")));

    browser
        .perform(get("/audit").with(auditor()))
        .andExpect(content().string(containsString("Weekly look")))
        .andExpect(content().string(containsString("/audit?s=" + ID)));
  }

  @Test
  void an_export_is_asked_for_in_the_body() throws Exception {
    when(audit.export(any(), eq(Shown.SENT), eq(new StaffId("ada"))))
        .thenReturn(new Export(new byte[] {7}, 1, Optional.of(NOW), Optional.of(NOW), "note"));

    browser
        .perform(post("/audit/export").with(auditor()).with(csrf()).param("find", "patient:lau"))
        .andExpect(status().isOk())
        .andExpect(
            header().string("Content-Disposition", "attachment; filename=\"custodian-sent.zip\""));
  }

  @Test
  void a_check_shows_its_progress_and_then_what_is_wrong_and_where() throws Exception {
    when(audit.check(ID)).thenReturn(Optional.of(check(CheckState.Result.RUNNING, List.of())));
    browser
        .perform(get("/audit/check/" + ID).with(auditor()))
        .andExpect(content().string(containsString("value=\"50\"")))
        .andExpect(content().string(containsString("value=\"25\"")))
        .andExpect(content().string(containsString("Rows and entries compared: 50")))
        .andExpect(content().string(not(containsString("??"))));
    browser
        .perform(get("/audit/check/" + ID + "/state").with(auditor()))
        .andExpect(content().string(containsString("\"percent\":50")))
        .andExpect(content().string(containsString("\"tablesPercent\":25")));

    when(audit.check(ID))
        .thenReturn(
            Optional.of(
                check(CheckState.Result.FAULTY, List.of(new CheckState.Fault("ALTERED", 17)))));
    browser
        .perform(get("/audit/check/" + ID).with(auditor()))
        .andExpect(content().string(containsString("First at index 17.")))
        .andExpect(content().string(not(containsString("??"))));
  }

  private static CheckState check(CheckState.Result result, List<CheckState.Fault> faults) {
    boolean runs = result == CheckState.Result.RUNNING;
    return check(
        result,
        faults,
        new ComparedTables(
            runs ? ComparedTables.Result.RUNNING : ComparedTables.Result.SAME,
            200,
            50,
            0,
            List.of(),
            0),
        new AskedWitnesses(
            runs ? AskedWitnesses.Result.RUNNING : AskedWitnesses.Result.NONE_HERE, 0, List.of()));
  }

  private static CheckState check(
      CheckState.Result result,
      List<CheckState.Fault> faults,
      ComparedTables tables,
      AskedWitnesses witnesses) {
    return new CheckState(
        ID, "ada", NOW, Optional.empty(), 40, 20, result, faults, "", 0, tables, witnesses);
  }

  @Test
  void a_check_tells_in_words_what_tables_and_witnesses_say_in_both_languages() throws Exception {
    var tables =
        new ComparedTables(
            ComparedTables.Result.DIFFERENT,
            80,
            80,
            23,
            List.of(
                new ComparedTables.Difference("disclosure", Optional.of(17L), Optional.of(REQUEST)),
                new ComparedTables.Difference("release", Optional.empty(), Optional.empty())),
            5);
    var witnesses =
        new AskedWitnesses(
            AskedWitnesses.Result.TOO_FEW,
            40,
            List.of(
                new Cosignatures.Witness("north.example", true),
                new Cosignatures.Witness("south.example", false)));
    when(audit.check(ID))
        .thenReturn(Optional.of(check(CheckState.Result.WHOLE, List.of(), tables, witnesses)));
    when(audit.checks())
        .thenReturn(List.of(check(CheckState.Result.WHOLE, List.of(), tables, witnesses)));

    browser
        .perform(get("/audit/check/" + ID).with(auditor()))
        .andExpect(content().string(containsString("Differences: 23.")))
        .andExpect(content().string(containsString("Disclosure: entry 17 of the log")))
        .andExpect(content().string(containsString("href=\"/audit/requests/26-0009\"")))
        .andExpect(content().string(containsString("Release: the tables show")))
        .andExpect(content().string(containsString("And 21 more")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "no fault: disclosures released before the log told of each disclosure by an entry of its own (5)")))
        .andExpect(content().string(containsString("Too few witnesses signed")))
        .andExpect(content().string(containsString("south.example")))
        .andExpect(content().string(containsString("did not sign, or did not answer")))
        .andExpect(content().string(not(containsString("??"))));
    for (String page : List.of("/audit/check/" + ID + "?lang=es", "/audit/check?lang=es"))
      browser
          .perform(get(page).with(auditor()))
          .andExpect(content().string(containsString("Diferencias: 23.")))
          .andExpect(content().string(containsString("Muy pocos testigos")))
          .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void a_check_from_before_says_nothing_of_tables_and_witnesses() throws Exception {
    when(audit.check(ID))
        .thenReturn(
            Optional.of(
                check(
                    CheckState.Result.WHOLE,
                    List.of(),
                    new ComparedTables(ComparedTables.Result.NOT_ASKED, 0, 0, 0, List.of(), 0),
                    new AskedWitnesses(AskedWitnesses.Result.NOT_ASKED, 0, List.of()))));

    browser
        .perform(get("/audit/check/" + ID).with(auditor()))
        .andExpect(content().string(containsString("The log is whole.")))
        .andExpect(content().string(not(containsString("tables-result"))))
        .andExpect(content().string(not(containsString("witnesses-result"))));
  }

  @Test
  void redactions_are_counted_by_reason() throws Exception {
    when(redactions.byReason(any(), any()))
        .thenReturn(List.of(new RedactionReport.ByReason(MarkReason.OTHER_PERSON, 3, 4, 2, 1)));
    when(redactions.requests(eq(MarkReason.OTHER_PERSON), any(), any(), eq(200)))
        .thenReturn(List.of(new RedactionReport.InRequest(REQUEST, 3, 2)));

    browser
        .perform(get("/audit/redactions").with(auditor()).param("reason", "OTHER_PERSON"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("About another person")))
        .andExpect(content().string(containsString("3 marks on 2 pages")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void a_day_that_is_none_is_told_and_not_overlooked() throws Exception {
    for (var field : List.of("from", "to"))
      for (var day : List.of("2026-02-30", "+999999999-12-31", "-999999999-01-01"))
        browser
            .perform(get("/audit/redactions").with(auditor()).param(field, day))
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("A day is written as year, month, day")));
    browser
        .perform(get("/audit/redactions").with(auditor()).param("from", ""))
        .andExpect(content().string(not(containsString("A day is written"))));
  }

  @Test
  void the_way_is_drawn_into_the_committed_picture() throws Exception {
    when(ways.of(REQUEST))
        .thenReturn(
            List.of(
                new RequestWay(
                    "release-request",
                    "Release request",
                    NOW,
                    Set.of("startEvent_requestReceived"),
                    Set.of("callActivity_verifyRequest"))));

    browser
        .perform(get("/audit/requests/26-0009/way/release-request.svg").with(auditor()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "image/svg+xml"))
        .andExpect(
            content()
                .string(
                    containsString(
                        "djs-shape way-done\" data-element-id=\"startEvent_requestReceived\"")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "djs-shape way-now\" data-element-id=\"callActivity_verifyRequest\"")));
    browser
        .perform(get("/audit/requests/26-0009/way/deliver-packet.svg").with(auditor()))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_disclosure_has_its_own_address_with_every_fact() throws Exception {
    browser
        .perform(get("/audit/disclosures/" + ID).with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Brandt &amp; Hale LLP")))
        .andExpect(content().string(containsString("RMC-26-0009-000001 – RMC-26-0009-000088")))
        .andExpect(content().string(containsString("a".repeat(64))))
        .andExpect(content().string(containsString("omar")));

    verify(ledger)
        .append(
            REQUEST,
            Kind.AUDITOR_SEARCHED,
            Actor.staff(new StaffId("ada")),
            Map.of("page", "disclosure"));
  }

  @Test
  void a_row_that_says_otherwise_than_the_log_is_not_shown_as_if_it_were_the_truth()
      throws Exception {
    browser
        .perform(get("/audit/disclosures/" + ID).with(auditor()))
        .andExpect(content().string(not(containsString("Believe the log"))));
    when(committed.otherwise(any())).thenReturn(java.util.Set.of("patient", "recipientName"));

    for (var language : List.of("en", "es"))
      browser
          .perform(get("/audit/disclosures/" + ID).with(auditor()).param("lang", language))
          .andExpect(status().isOk())
          .andExpect(
              content()
                  .string(
                      containsString(
                          language.equals("en") ? "Believe the log" : "Crea al registro")))
          .andExpect(content().string(containsString("<ul><li>")))
          .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void an_unknown_disclosure_and_an_unknown_request_do_not_exist() throws Exception {
    browser
        .perform(get("/audit/disclosures/none").with(auditor()))
        .andExpect(status().isNotFound());
    browser
        .perform(get("/audit/requests/26-9999").with(auditor()))
        .andExpect(status().isNotFound());
    browser
        .perform(get("/audit/requests/nonsense").with(auditor()))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_trace_shows_every_step_with_who_and_when() throws Exception {
    traced();

    browser
        .perform(get("/audit/requests/26-0009").with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Release approved")))
        .andExpect(content().string(containsString("May 18, 2026, 3:00:00")))
        .andExpect(content().string(containsString("Review legal basis")))
        .andExpect(content().string(containsString("Approve release: omar has it")))
        .andExpect(content().string(containsString("/audit/requests/26-0009/letters/L1")))
        .andExpect(content().string(containsString("Affidavit of notice")))
        .andExpect(content().string(containsString("<span>Withheld</span>: ")))
        .andExpect(content().string(containsString("href=\"#entries\"")))
        .andExpect(content().string(containsString("id=\"entries\"")))
        .andExpect(content().string(containsString(">A9</span>")))
        .andExpect(content().string(containsString("Acknowledgement (ACK), ")))
        .andExpect(content().string(containsString("b".repeat(64))))
        .andExpect(content().string(containsString("Records released")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void a_trace_reads_in_spanish_without_a_missing_word() throws Exception {
    traced();

    browser
        .perform(get("/audit/requests/26-0009?lang=es").with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Entrega aprobada")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void a_trace_of_a_request_that_has_just_come_in_is_a_page_too() throws Exception {
    when(accounting.of(REQUEST)).thenReturn(List.of());

    browser
        .perform(get("/audit/requests/26-0009").with(auditor()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing was disclosed.")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void a_letter_opens_under_its_own_request_only() throws Exception {
    traced();
    when(correspondence.content(REQUEST, "L1")).thenReturn(new byte[] {1, 2});

    browser
        .perform(get("/audit/requests/26-0009/letters/L1").with(auditor()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("ACK-26-0009.pdf")));
    browser
        .perform(get("/audit/requests/26-0009/letters/L2").with(auditor()))
        .andExpect(status().isNotFound());
  }

  @Test
  void an_accounting_gets_an_address_without_the_patient_so_that_back_finds_it_again()
      throws Exception {
    when(audit.keep(
            Question.of("patient:\"100009\" from:2020-09-14 to:2026-09-14"), new StaffId("ada")))
        .thenReturn(ID);

    browser.perform(accountingOf("100009")).andExpect(redirectedUrl("/audit/accounting?s=" + ID));
  }

  @Test
  void an_accounting_is_shown_and_offered_as_letter_and_table() throws Exception {
    when(accounting.accountingOf(
            new PatientRef("100009"), LocalDate.of(2020, 9, 14), LocalDate.of(2026, 9, 14)))
        .thenReturn(report(Optional.of(new PatientName("Lau", "Kim"))));
    kept("100009");

    browser
        .perform(get("/audit/accounting").with(auditor()).param("s", ID))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Kim Lau, 100009")))
        .andExpect(content().string(containsString("Table (CSV), one row")))
        .andExpect(content().string(containsString("name=\"mrn\" value=\"100009\"")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void an_accounting_that_somebody_else_asked_for_is_not_shown() throws Exception {
    when(audit.kept(ID, new StaffId("ada"))).thenReturn(Optional.empty());

    browser
        .perform(get("/audit/accounting").with(auditor()).param("s", ID))
        .andExpect(content().string(containsString("another person")));
    verify(accounting, never()).accountingOf(any(), any(), any());
  }

  private static MockHttpServletRequestBuilder accountingOf(String mrn) {
    return post("/audit/accounting")
        .with(auditor())
        .with(csrf())
        .param("mrn", mrn)
        .param("from", "2020-09-14")
        .param("to", "2026-09-14");
  }

  private void kept(String mrn) {
    when(audit.kept(ID, new StaffId("ada")))
        .thenReturn(
            Optional.of(Question.of("patient:\"" + mrn + "\" from:2020-09-14 to:2026-09-14")));
  }

  @Test
  void the_table_is_a_file_without_the_patient_in_its_name() throws Exception {
    when(accounting.accountingOf(eq(new PatientRef("100009")), any(), any()))
        .thenReturn(report(Optional.of(new PatientName("Lau", "Kim"))));
    when(accounting.csv(any(), any(), any())).thenReturn(new byte[] {65});

    browser
        .perform(
            post("/audit/accounting/csv")
                .with(auditor())
                .with(csrf())
                .param("mrn", "100009")
                .param("from", "2020-09-14")
                .param("to", "2026-09-14"))
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string(
                    "Content-Disposition", "attachment; filename=\"accounting-2026-09-14.csv\""));
  }

  @Test
  void an_unknown_patient_gets_a_sentence_and_no_empty_accounting() throws Exception {
    when(accounting.accountingOf(any(), any(), any())).thenReturn(report(Optional.empty()));
    kept("999999");

    browser
        .perform(get("/audit/accounting").with(auditor()).param("s", ID))
        .andExpect(content().string(containsString("no patient with this number")))
        .andExpect(content().string(not(containsString("Letter (PDF)"))));
  }

  @Test
  void every_text_exists_in_both_languages_and_every_code_has_one() throws Exception {
    var english = texts("audit.properties");
    var spanish = texts("audit_es.properties");

    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    for (var kind : Kind.values()) assertThat(english).containsKey("audit.kind." + kind);
    for (var basis : LegalBasis.values()) assertThat(english).containsKey("audit.basis." + basis);
    for (var one : RequestClass.values()) assertThat(english).containsKey("audit.class." + one);
    for (var channel : Channel.values()) {
      assertThat(english).containsKey("audit.channel." + channel);
    }
    for (var outcome : Outcome.values()) {
      assertThat(english).containsKey("audit.outcome." + outcome);
    }
    for (var paper : PaperKind.values()) assertThat(english).containsKey("audit.paper." + paper);
    for (var decision : Decision.values()) {
      assertThat(english).containsKey("audit.decision." + decision);
    }
    for (var method : Method.values()) assertThat(english).containsKey("audit.method." + method);
    for (var one : Shown.values()) assertThat(english).containsKey("audit.show." + one);
    for (var one : MarkReason.values()) assertThat(english).containsKey("audit.reason." + one);
    for (var one : CheckState.Result.values())
      assertThat(english).containsKey("audit.check.result." + one);
    for (var one : ComparedTables.Result.values())
      assertThat(english).containsKey("audit.check.tables." + one);
    for (var one : Reconciliation.compared())
      assertThat(english).containsKey("audit.check.what." + one);
    assertThat(english).containsKey("audit.check.what.names");
    for (var one : AskedWitnesses.Result.values())
      assertThat(english).containsKey("audit.check.witnesses." + one);
    for (var one : LogFault.Kind.values())
      assertThat(english).containsKey("audit.check.fault." + one);
  }

  private void traced() {
    when(ledger.trace(REQUEST))
        .thenReturn(
            List.of(
                entry(Kind.RECEIVED, "requester:26-0009"),
                entry(Kind.APPROVED, "staff:omar"),
                entry(Kind.RELEASED, "system:releasePacket")));
    when(worklist.history(REQUEST))
        .thenReturn(
            List.of(
                new ProcessStep(
                    "serviceTask_reviewLegalBasis",
                    "Review legal basis",
                    NOW,
                    Optional.of(NOW),
                    Optional.empty())));
    when(worklist.open(REQUEST))
        .thenReturn(
            List.of(
                new OpenTask(
                    "t1",
                    "userTask_approveRelease",
                    REQUEST,
                    Optional.of(OMAR),
                    "Approve release",
                    Optional.empty(),
                    50)));
    when(correspondence.letters(REQUEST))
        .thenReturn(List.of(new SentLetter("L1", "ACK", NOW, "c".repeat(64), 1)));
    when(intake.papers(REQUEST))
        .thenReturn(
            List.of(new Paper("P1", PaperKind.NOTICE_AFFIDAVIT, "d".repeat(64), 2, 1000, NOW)));
    when(approval.decisions(REQUEST))
        .thenReturn(
            List.of(
                new ReviewDecision(
                    REQUEST, 1, "a".repeat(64), Decision.RELEASE, "", "", DANA, OMAR, NOW)));
    when(packets.packet(REQUEST)).thenReturn(Optional.of(packet()));
    when(packetLinks.state(REQUEST))
        .thenReturn(
            Optional.of(
                new LinkState(
                    REQUEST,
                    1,
                    NOW,
                    LocalDate.of(2026, 6, 17),
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    Optional.of(NOW))));
    when(abstraction.latest(REQUEST))
        .thenReturn(
            Optional.of(
                new SealedAbstraction(
                    REQUEST,
                    1,
                    DANA,
                    NOW,
                    List.of(
                        new PageDecision(
                            new PageKey("d1", 1),
                            Verdict.WITHHOLD,
                            "A9",
                            "psychotherapy",
                            "rule",
                            Set.of())),
                    List.of(),
                    List.of())));
  }

  private static Packet packet() {
    return new Packet(
        REQUEST,
        1,
        93,
        88,
        "RMC-26-0009-000001",
        "RMC-26-0009-000088",
        "a".repeat(64),
        "b".repeat(64),
        DANA,
        NOW);
  }

  private static Entry entry(Kind kind, String actor) {
    return new Entry(
        "e1", 1, NOW, kind, actor, Optional.of(REQUEST), Map.of("packetVersion", "1"), Map.of());
  }

  private static AccountingOfDisclosures report(Optional<PatientName> name) {
    return report(name, new AccountingEntry(disclosure(), 1, LocalDate.of(2026, 5, 18)));
  }

  private static AccountingOfDisclosures report(Optional<PatientName> name, AccountingEntry entry) {
    return new AccountingOfDisclosures(
        new PatientRef("100009"),
        name,
        LocalDate.of(2020, 9, 14),
        LocalDate.of(2026, 9, 14),
        LocalDate.of(2026, 9, 14),
        name.isPresent() ? List.of(disclosure()) : List.of(),
        name.isPresent() ? List.of(entry) : List.of(),
        List.of());
  }

  private static FurtherFacts correcting(String id) {
    Optional<String> none = Optional.empty();
    return new FurtherFacts(
        Optional.empty(), false, none, none, none, none, Optional.of(id), none, none);
  }

  private static Disclosure disclosure() {
    return disclosure(ID, FurtherFacts.none());
  }

  private static Disclosure disclosure(String id, FurtherFacts further) {
    return new Disclosure(
        id,
        Optional.of(REQUEST),
        Optional.of(RequestClass.SUBPOENA),
        NOW,
        LocalDate.of(2026, 5, 18),
        new PatientRef("100009"),
        new PatientName("Lau", "Kim"),
        "Brandt & Hale LLP",
        Optional.of("12 Court Street"),
        new Contents(
            List.of("LABORATORY"),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31),
            88,
            "RMC-26-0009-000001",
            "RMC-26-0009-000088",
            1,
            "a".repeat(64),
            "b".repeat(64)),
        Optional.empty(),
        Optional.of("26-CV-231"),
        LegalBasis.SUBPOENA_NOTICE,
        true,
        "45 CFR 164.528(a)(1)",
        Method.LINK,
        DANA,
        Optional.of(OMAR),
        further);
  }

  private static ReceivedRequest received() {
    return new ReceivedRequest(
        REQUEST,
        RequestClass.SUBPOENA,
        Channel.PORTAL,
        "en",
        false,
        NOW,
        LocalDate.of(2026, 5, 4),
        new Requester(RequesterKind.ATTORNEY, "Lee Brandt", "Brandt & Hale LLP", "", "", ""),
        new PatientAsWritten(new PatientName("Lau", "Kim"), LocalDate.EPOCH, Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
        Optional.empty(),
        "",
        Optional.of(Outcome.RELEASED));
  }

  private static Properties texts(String file) throws Exception {
    var texts = new Properties();
    try (var in = AuditPagesTest.class.getResourceAsStream("/" + file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static RequestPostProcessor auditor() {
    return person(Role.AUDITOR);
  }

  private static RequestPostProcessor person(Role role) {
    return user("ada").authorities(new SimpleGrantedAuthority(role.authority()));
  }
}
