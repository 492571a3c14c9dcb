package org.custodian.web.logoff;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sign-off before every door, the engine's too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionLimits.class)
public class LogoffSetup {
  /** Before Spring Security (order -100), which would let somebody in whose time is up. */
  private static final int FIRST = -104;

  @Bean
  FilterRegistrationBean<Logoff> logoff(
      SessionLimits limits, Clock clock, ApplicationEventPublisher events) {
    var filter = new FilterRegistrationBean<>(new Logoff(limits, clock, events));
    filter.setName("logoff");
    filter.addUrlPatterns("/*");
    filter.setOrder(FIRST);
    return filter;
  }

  @Bean
  SessionEnds sessionEnds(ApplicationEventPublisher events) {
    return new SessionEnds(events);
  }
}
