package org.custodian.web;

import jakarta.servlet.DispatcherType;
import org.custodian.security.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/**
 * Who may open which page. Law: 45 CFR 164.308(a)(4), 164.312(a)(1).
 *
 * <p>The last chain of all: what no other chain takes and no line here names is refused. The
 * engine's own addresses (/camunda) and the REST addresses (/api) have their chains before this
 * one.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
  /** The last place in the order of chains. */
  static final int LAST = 1000;

  private static final String[] OPEN = {
    "/",
    "/login",
    "/session",
    "/error",
    "/favicon.ico",
    "/portal",
    "/portal/**",
    "/check",
    "/vendor/**",
    "/assets/**",
    "/actuator/health",
    "/actuator/health/**",
    "/v3/api-docs",
    "/v3/api-docs/**",
    "/swagger-ui.html",
    "/swagger-ui/**"
  };
  private static final String[] DESK = {
    Role.SPECIALIST.authority(),
    Role.APPROVER.authority(),
    Role.SUPERVISOR.authority(),
    Role.PRIVACY_OFFICER.authority(),
    Role.COUNSEL.authority(),
    Role.CLINICIAN.authority()
  };
  private static final String[] AUDIT = {
    Role.AUDITOR.authority(), Role.PRIVACY_OFFICER.authority()
  };

  /** A script asks, not a person: it gets a status instead of the sign-in page. */
  private static final RequestMatcher SCRIPT = request -> !Asked.page(request);

  /** Whoever signs in comes to the page they opened, never to what a page had asked for itself. */
  @Bean
  RequestCache askedBefore() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(Asked::wholePage);
    return cache;
  }

  @Bean
  @Order(LAST)
  SecurityFilterChain pages(
      HttpSecurity http,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest,
      ObjectProvider<LogoutHandler> leaving)
      throws Exception {
    return http.authorizeHttpRequests(WebSecurity::rules)
        .formLogin(login -> login.loginPage("/login").successHandler(new Landing()).permitAll())
        .logout(
            logout -> {
              logout.logoutSuccessUrl("/login?out");
              leaving.orderedStream().forEach(logout::addLogoutHandler);
            })
        .headers(PageHeaders::write)
        .exceptionHandling(faults -> refusals(faults, largest))
        .build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(OPEN)
        .permitAll()
        .requestMatchers("/desk", "/desk/**")
        .hasAnyAuthority(DESK)
        .requestMatchers("/audit", "/audit/**")
        .hasAnyAuthority(AUDIT)
        // The engine's embedded task forms: markup without anything of a request.
        .requestMatchers("/forms/**")
        .authenticated()
        .anyRequest()
        .denyAll();
  }

  private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> faults, DataSize largest) {
    faults
        .accessDeniedHandler(new UploadTooLarge(largest))
        .defaultAuthenticationEntryPointFor(
            new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SCRIPT)
        .defaultAuthenticationEntryPointFor(
            new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE);
  }
}
