package org.custodian.web.logoff;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.custodian.HandClock;
import org.custodian.web.SharedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(
    controllers = SessionDoor.class,
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(desk|audit|portal)\\..*"))
@Import({SharedRules.class, LogoffSetup.class, SessionDoorTest.Time.class})
@ActiveProfiles("sample")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionDoorTest {
  @Autowired private MockMvc browser;
  @Autowired private HandClock clock;
  private final MockHttpSession session = new MockHttpSession();

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    HandClock handClock() {
      return new HandClock();
    }
  }

  @BeforeEach
  void danaSignsIn() {
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated("dana", null, List.of())));
  }

  @Test
  void asking_tells_what_is_left_and_prolongs_nothing() throws Exception {
    browser.perform(get("/session").session(session)).andExpect(jsonPath("$.left").value(900));
    later(Duration.ofMinutes(10));

    browser
        .perform(get("/session").session(session))
        .andExpect(jsonPath("$.held").value(true))
        .andExpect(jsonPath("$.left").value(300))
        .andExpect(jsonPath("$.warn").value(60))
        .andExpect(jsonPath("$.last").value(false))
        .andExpect(jsonPath("$.words.stay").value("Stay signed in"));
  }

  @Test
  void telling_of_use_needs_the_token_and_gives_the_whole_time_again() throws Exception {
    browser.perform(get("/session").session(session));
    later(Duration.ofMinutes(10));

    browser.perform(post("/session").session(session)).andExpect(status().isForbidden());
    browser.perform(get("/session").session(session)).andExpect(jsonPath("$.left").value(300));
    browser
        .perform(post("/session").session(session).with(csrf()))
        .andExpect(jsonPath("$.left").value(900));
  }

  @Test
  void what_is_told_too_late_revives_nothing() throws Exception {
    browser.perform(get("/session").session(session));
    later(Duration.ofMinutes(15));

    browser
        .perform(post("/session").session(session).with(csrf()))
        .andExpect(status().isUnauthorized())
        .andExpect(cookie().value("custodian-ended", "IDLE"));
    browser
        .perform(get("/session").cookie(new Cookie("custodian-ended", "IDLE")))
        .andExpect(jsonPath("$.held").value(false))
        .andExpect(jsonPath("$.ended").value("IDLE"));
  }

  @Test
  void near_the_longest_time_it_says_that_nothing_prolongs_it() throws Exception {
    for (int i = 0; i < 12 * 6 - 1; i++) {
      browser.perform(post("/session").session(session).with(csrf()));
      later(Duration.ofMinutes(10));
    }

    browser
        .perform(post("/session").session(session).with(csrf()))
        .andExpect(jsonPath("$.last").value(true))
        .andExpect(jsonPath("$.left").value(600))
        .andExpect(jsonPath("$.words.last").value(containsString("12 hours at most")));
  }

  @Test
  void a_requester_reads_other_words_in_the_language_they_chose() throws Exception {
    session.clearAttributes();
    session.setAttribute("portal.draft", "anything");

    browser
        .perform(get("/session").session(session).param("lang", "es"))
        .andExpect(jsonPath("$.words.left").value("Esta página se cerrará en {0} segundos."));
  }

  @Test
  void a_stranger_learns_nothing_and_gets_no_session() throws Exception {
    browser
        .perform(get("/session"))
        .andExpect(jsonPath("$.held").value(false))
        .andExpect(content().string(not(containsString("dana"))))
        .andExpect(request().sessionAttributeDoesNotExist("custodian.use"))
        .andExpect(cookie().doesNotExist("JSESSIONID"));
  }

  private void later(Duration time) {
    clock.set(clock.instant().plus(time));
  }
}
