package org.custodian.web.limit;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the count of tries before the sign-in, which compares passwords. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AddressLimits.class)
public class LimitSetup {
  /** After the sign-off of idle sessions, before Spring Security (order -100). */
  private static final int SECOND = -103;

  @Bean
  FilterRegistrationBean<Throttle> throttle(AddressLimits limits, Clock clock) {
    var filter = new FilterRegistrationBean<>(new Throttle(new Tries(limits, clock)));
    filter.setName("throttle");
    filter.addUrlPatterns("/*");
    filter.setOrder(SECOND);
    return filter;
  }
}
