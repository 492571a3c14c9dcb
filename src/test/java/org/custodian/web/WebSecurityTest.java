package org.custodian.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.custodian.ledger.Ledger;
import org.custodian.security.Role;
import org.custodian.web.logoff.LogoffSetup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest(
    controllers = {SignInPage.class, ErrorPages.class},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(desk|audit)\\..*"))
@Import({WebSecurity.class, Languages.class, LogoffSetup.class})
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebSecurityTest {
  @Autowired private MockMvc browser;
  @MockitoBean private Ledger ledger;

  @Test
  void the_sign_in_page_is_open_and_carries_the_headers() throws Exception {
    browser
        .perform(get("/login"))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(
            header().string("Content-Security-Policy", containsString("default-src 'self'")));
  }

  @Test
  void only_the_viewer_of_files_may_compile_web_assembly() throws Exception {
    var worker = "/vendor/pdfjs/5.6.205/build/pdf.worker.min.mjs";
    browser
        .perform(get(worker))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    containsString("script-src 'self' 'wasm-unsafe-eval';")));
    for (var other : List.of("/login", "/portal", "/audit", "/vendor/uswds/3.14.0/css/x.css")) {
      browser
          .perform(get(other))
          .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))));
    }
  }

  @Test
  void the_sign_in_page_speaks_spanish() throws Exception {
    browser
        .perform(get("/login?lang=es"))
        .andExpect(content().string(containsString("Acceso para empleados")))
        .andExpect(content().string(containsString("<html lang=\"es\"")));
  }

  @Test
  void a_stranger_is_sent_from_the_desk_to_the_sign_in() throws Exception {
    browser
        .perform(get("/desk/pages/1").accept(MediaType.TEXT_HTML))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", containsString("/login")));
  }

  @Test
  void a_script_without_session_gets_401_and_no_page() throws Exception {
    browser
        .perform(get("/desk/pages/1").accept(MediaType.APPLICATION_JSON))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void an_auditor_opens_no_desk_page_and_a_specialist_no_audit_page() throws Exception {
    browser.perform(get("/desk/pages/1").with(as(Role.AUDITOR))).andExpect(status().isForbidden());
    browser.perform(get("/audit").with(as(Role.SPECIALIST))).andExpect(status().isForbidden());
    browser.perform(get("/desk/pages/1").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
  }

  @Test
  void only_the_desk_may_stand_in_a_frame() throws Exception {
    browser
        .perform(get("/desk/pages/1").with(as(Role.SPECIALIST)))
        .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"));
    browser
        .perform(get("/audit").with(as(Role.AUDITOR)))
        .andExpect(header().string("X-Frame-Options", "DENY"));
  }

  @Test
  void an_address_that_no_line_names_is_refused_even_to_staff() throws Exception {
    browser.perform(get("/elsewhere").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
    browser.perform(get("/actuator/env").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
  }

  @Test
  void a_form_without_token_is_refused() throws Exception {
    browser.perform(post("/portal/status")).andExpect(status().isForbidden());
  }

  @Test
  void an_upload_over_the_limit_leads_back_to_its_page() throws Exception {
    browser
        .perform(
            post("/portal/request/papers")
                .contentType("multipart/form-data; boundary=x")
                .content(new byte[51 * 1024 * 1024]))
        .andExpect(redirectedUrl("/portal/request/papers?tooLarge"));
  }

  @Test
  void signing_out_ends_on_the_sign_in_page() throws Exception {
    browser
        .perform(post("/logout").with(csrf()).with(as(Role.SPECIALIST)))
        .andExpect(redirectedUrl("/login?out"));
  }

  private static RequestPostProcessor as(Role role) {
    return user("dana").authorities(new SimpleGrantedAuthority(role.authority()));
  }
}
