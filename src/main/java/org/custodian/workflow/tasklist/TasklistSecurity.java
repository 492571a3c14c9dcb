package org.custodian.workflow.tasklist;

import jakarta.servlet.Filter;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.custodian.security.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The chain before everything of Camunda. It comes first (order 10); the product's own pages have
 * theirs after it.
 */
@Configuration(proxyBeanMethods = false)
class TasklistSecurity {
  private static final String[] STAFF =
      Arrays.stream(Role.values())
          .filter(role -> role != Role.AUDITOR)
          .map(Role::id)
          .toArray(String[]::new);

  @Bean
  @Order(10)
  SecurityFilterChain tasklistChain(HttpSecurity http, ObjectProvider<LogoutHandler> leaving)
      throws Exception {
    // Camunda brings its own CSRF token and headers; two of each would fight.
    return http.securityMatcher(path("/camunda/**"))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(
            logout -> {
              logout
                  .logoutRequestMatcher(
                      PathPatternRequestMatcher.withDefaults()
                          .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                  .logoutSuccessHandler(
                      new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT));
              leaving.orderedStream().forEach(logout::addLogoutHandler);
            })
        .authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers(new ForbiddenCalls())
                    .denyAll()
                    .anyRequest()
                    .hasAnyRole(STAFF))
        .exceptionHandling(
            refusal ->
                refusal
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), path("/camunda/**")))
        .build();
  }

  /** Right after Spring Security (order -100), so that it knows the person. */
  @Bean
  FilterRegistrationBean<Filter> tasklistSignOn() {
    var filter = new FilterRegistrationBean<Filter>(new ContainerBasedAuthenticationFilter());
    filter.setName("tasklistSignOn");
    filter.setInitParameters(Map.of("authentication-provider", TasklistSignOn.class.getName()));
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(-99);
    return filter;
  }

  @Bean
  FilterRegistrationBean<Filter> queryExpressionGuard() {
    var filter = new FilterRegistrationBean<Filter>(new ExpressionGuard());
    filter.setName("queryExpressionGuard");
    filter.addUrlPatterns("/camunda/*");
    filter.setOrder(-98);
    return filter;
  }

  /** Before Camunda's own filters, which the starter adds after all that are registered here. */
  @Bean
  FilterRegistrationBean<Filter> nonceOfRequest() {
    var filter = new FilterRegistrationBean<Filter>(new NonceOfRequest());
    filter.setName("nonceOfRequest");
    filter.addUrlPatterns("/camunda/*");
    filter.setOrder(-97);
    return filter;
  }

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
