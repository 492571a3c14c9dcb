package org.custodian.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.custodian.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Who may call the REST addresses: everybody may send a request and ask for one by number and PIN;
 * the audit queries need the role. Sign-in by HTTP basic or with the pages' session. Law: 45 CFR
 * 164.312(a)(1), (d).
 *
 * <p>No form token is asked for: nothing that changes anything is done in the name of a session.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
  private static final String BASIC = "Basic realm=\"custodian\", charset=\"UTF-8\"";

  @Bean
  @Order(900)
  SecurityFilterChain api(HttpSecurity http, ObjectMapper json) throws Exception {
    AuthenticationEntryPoint entry =
        (request, response, refusal) -> {
          response.setHeader("WWW-Authenticate", BASIC);
          write(response, Problems.UNAUTHORIZED, json);
        };
    AccessDeniedHandler denied =
        (request, response, refusal) -> write(response, Problems.FORBIDDEN, json);
    return http.securityMatcher("/api", "/api/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/api/v1/audit", "/api/v1/audit/**")
                    .hasAnyAuthority(Role.AUDITOR.authority(), Role.PRIVACY_OFFICER.authority())
                    .anyRequest()
                    .permitAll())
        .httpBasic(basic -> basic.authenticationEntryPoint(entry))
        .exceptionHandling(
            faults -> faults.authenticationEntryPoint(entry).accessDeniedHandler(denied))
        .build();
  }

  private static void write(HttpServletResponse response, Problem problem, ObjectMapper json)
      throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), problem);
  }
}
