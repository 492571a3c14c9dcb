package org.custodian.rehearsal;

import java.time.Instant;
import org.custodian.vocabulary.Facility;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * The product without its pages and without the outside world: its clock stands still, its post
 * stays in the house, its charts come from the file. Deliberately no {@code @Configuration}: the
 * server's own scan must not find it.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.custodian")
@ConfigurationPropertiesScan("org.custodian")
@ComponentScan(
    basePackages = "org.custodian",
    excludeFilters = {
      @ComponentScan.Filter(
          type = FilterType.REGEX,
          pattern = {
            "org\\.custodian\\.(web|sample|cli|rehearsal)\\..*",
            "org\\.custodian\\.records\\.folder\\..*",
            "org\\.custodian\\.workflow\\.tasklist\\..*",
            "org\\.custodian\\.CustodianApplication"
          })
    })
class RehearsedHospital {

  @Bean
  VirtualClock clock() {
    return new VirtualClock(Instant.parse("2026-01-01T12:00:00Z"));
  }

  @Bean
  @Primary
  Mailbox mailbox() {
    return new Mailbox();
  }

  @Bean
  ChartSource chartSource() {
    return new ChartSource();
  }

  @Bean
  Facility facility(Environment environment) {
    return Binder.get(environment).bind("custodian.facility", Facility.class).get();
  }
}
