package org.custodian.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Disclosures;
import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketLinks;
import org.custodian.intake.AccessWish;
import org.custodian.intake.Fault;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperFault;
import org.custodian.intake.PaperOffer;
import org.custodian.intake.Receipt;
import org.custodian.intake.Submission;
import org.custodian.intake.SubmissionRefused;
import org.custodian.ledger.Ledger;
import org.custodian.security.Role;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest(
    controllers = {RequestApi.class, AuditApi.class, UnknownApi.class},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(desk|audit)\\..*"))
@Import(ApiSecurity.class)
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiContractTest {
  private static final String REQUEST =
      """
      {"requestClass": "AUTHORIZATION",
       "requester": {"kind": "ATTORNEY", "name": "Rosa Dale", "email": "rosa@dalepike.example"},
       "patient": {"given": "Carla", "family": "Nunez", "born": "1984-08-30"},
       "purpose": "Legal"}
      """;

  @Autowired private MockMvc program;
  @MockitoBean private PacketLinks packetLinks;
  @MockitoBean private LegalClock legalClock;
  @MockitoBean private Intake intake;
  @MockitoBean private Verification verification;
  @MockitoBean private Correspondence correspondence;
  @MockitoBean private Delivery delivery;
  @MockitoBean private Accounting accounting;
  @MockitoBean private Ledger ledger;

  @Test
  void a_request_gets_its_number_and_pin_once() throws Exception {
    var number = new RequestNumber("26-0003");
    var day = LocalDate.of(2026, 3, 2);
    when(intake.receive(any()))
        .thenReturn(new Receipt(number, "K7QPM-X2D9T", day, false))
        .thenReturn(new Receipt(number, "", day, true));

    program
        .perform(sent(REQUEST))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.requestNo").value("26-0003"))
        .andExpect(jsonPath("$.pin").value("K7QPM-X2D9T"));
    program
        .perform(sent(REQUEST))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.pin").value(""));
  }

  @Test
  void faults_are_listed_part_by_part() throws Exception {
    when(intake.receive(any()))
        .thenThrow(
            new SubmissionRefused(List.of(new Fault("courtCase.returnDate", "past", "Later."))));

    refused(sent(REQUEST), 422, "request-has-faults");
    program
        .perform(sent(REQUEST))
        .andExpect(jsonPath("$.errors[0].field").value("courtCase.returnDate"))
        .andExpect(jsonPath("$.errors[0].code").value("past"))
        .andExpect(jsonPath("$.errors[0].message").isNotEmpty())
        .andExpect(jsonPath("$.errors[0].hint").isNotEmpty());
  }

  @Test
  void a_paper_that_is_no_pdf_is_named_by_its_kind() throws Exception {
    when(intake.offer(any(), anyString(), any()))
        .thenReturn(new PaperOffer.Refused(PaperFault.NOT_A_PDF));
    var call =
        sent(REQUEST).file(new MockMultipartFile("AUTHORIZATION", "a.pdf", null, "x".getBytes()));

    refused(call, 422, "request-has-faults");
    program
        .perform(call)
        .andExpect(jsonPath("$.errors[0].field").value("papers.AUTHORIZATION"))
        .andExpect(jsonPath("$.errors[0].code").value("NOT_A_PDF"));
  }

  @Test
  void a_wrong_date_is_named_and_never_quoted() throws Exception {
    refused(sent(REQUEST.replace("1984-08-30", "SECRET")), 400, "part-missing-or-unreadable");
    program
        .perform(sent(REQUEST.replace("1984-08-30", "SECRET")))
        .andExpect(jsonPath("$.errors[0].field").value("patient.born"));
  }

  @Test
  void a_patient_may_ask_to_look_at_the_record_instead_of_a_copy() throws Exception {
    var sent = ArgumentCaptor.forClass(Submission.class);
    when(intake.receive(sent.capture()))
        .thenReturn(new Receipt(new RequestNumber("26-0003"), "", LocalDate.of(2026, 3, 2), true));

    for (var wish : AccessWish.values()) {
      program.perform(sent(own("\"access\": \"" + wish + "\","))).andExpect(status().isOk());
      assertThat(sent.getValue().particulars().access()).isEqualTo(wish);
    }
    program.perform(sent(own(""))).andExpect(status().isOk());
    assertThat(sent.getValue().particulars().access()).isEqualTo(AccessWish.COPY);
  }

  @Test
  void a_wish_that_there_is_not_is_named_and_never_quoted() throws Exception {
    refused(sent(own("\"access\": \"SECRET\",")), 400, "part-missing-or-unreadable");
    program
        .perform(sent(own("\"access\": \"SECRET\",")))
        .andExpect(jsonPath("$.errors[0].field").value("access"));
  }

  @Test
  void every_other_refusal_is_a_problem_document_too() throws Exception {
    refused(sent("{}"), 422, "request-has-faults");
    refused(sent("{"), 400, "unreadable");
    refused(multipart("/api/v1/requests").part(json(REQUEST)), 400, "part-missing-or-unreadable");
    refused(
        post("/api/v1/requests")
            .header("Idempotency-Key", "abcdefgh")
            .contentType(MediaType.APPLICATION_JSON)
            .content(REQUEST),
        415,
        "not-multipart");
    refused(get("/api/v1/requests/26-0003"), 400, "part-missing-or-unreadable");
    refused(delete("/api/v1/requests"), 404, "no-such-address");
    refused(get("/api"), 404, "no-such-address");
    refused(get("/api/v1/audit/requests/x/trace").with(as(Role.AUDITOR)), 404, "no-such-request");
    refused(
        get("/api/v1/audit/disclosures?from=SECRET").with(as(Role.AUDITOR)),
        400,
        "part-missing-or-unreadable");
  }

  @Test
  void a_wrong_pin_and_an_unknown_number_get_the_same_answer() throws Exception {
    when(intake.open(anyString(), anyString())).thenReturn(Optional.empty());

    refused(get("/api/v1/requests/26-0003").header("X-Request-Pin", "no"), 404, "no-such-request");
    refused(get("/api/v1/requests/unknown").header("X-Request-Pin", "no"), 404, "no-such-request");
  }

  @Test
  void a_failure_on_our_side_says_nothing_of_its_text() throws Exception {
    when(intake.receive(any())).thenThrow(new IllegalStateException("SECRET"));

    refused(sent(REQUEST), 500, "failed");
  }

  @Test
  void only_auditors_and_privacy_officers_query_the_log() throws Exception {
    when(accounting.search(any())).thenReturn(new Disclosures(List.of(), 0));

    refused(get("/api/v1/audit/disclosures"), 401, "not-signed-in");
    refused(get("/api/v1/audit/disclosures").with(as(Role.SPECIALIST)), 403, "not-allowed");
    refused(get("/api/v1/audit/disclosures").with(as(Role.OPERATOR)), 403, "not-allowed");
    program
        .perform(get("/api/v1/audit/disclosures?from=2026-01-01").with(as(Role.AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(0));
    program
        .perform(
            post("/api/v1/audit/disclosures/search")
                .with(as(Role.PRIVACY_OFFICER))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"patient\": \"Nunez\"}"))
        .andExpect(status().isOk());
  }

  private void refused(RequestBuilder call, int status, String code) throws Exception {
    program
        .perform(call)
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:custodian:problem:" + code))
        .andExpect(jsonPath("$.title").isNotEmpty())
        .andExpect(jsonPath("$.status").value(status))
        .andExpect(jsonPath("$.code").value(code))
        .andExpect(jsonPath("$.errors").isArray())
        .andExpect(jsonPath("$.hint").isNotEmpty())
        .andExpect(content().string(matchesPattern("(?s)(?!.*SECRET).*")));
  }

  private static MockMultipartHttpServletRequestBuilder sent(String request) {
    var call = multipart("/api/v1/requests");
    call.part(json(request)).header("Idempotency-Key", "abcdefgh");
    return call;
  }

  private static String own(String line) {
    return """
        {"requestClass": "PATIENT_ACCESS", %s
         "requester": {"kind": "PATIENT", "name": "Ana Ruiz", "email": "ana@ruiz.example"},
         "patient": {"given": "Ana", "family": "Ruiz", "born": "1984-06-02"}}
        """
        .formatted(line);
  }

  private static MockPart json(String request) {
    var part = new MockPart("request", request.getBytes());
    part.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    return part;
  }

  private static RequestPostProcessor as(Role role) {
    return user("ana").authorities(new SimpleGrantedAuthority(role.authority()));
  }
}
