package org.custodian;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.custodian.cli.Commands;
import org.custodian.vocabulary.Facility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Starts Custodian. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CustodianApplication {
  public static void main(String[] args) {
    // Nodes may stand in different zones; what is stored and fires is counted in one.
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    if (Commands.isOne(args)) {
      System.exit(Commands.run(args));
    }
    SpringApplication.run(CustodianApplication.class, args);
  }

  /** Time comes from here and nowhere else, so that tests can stop it. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Facility facility(Environment environment) {
    return Binder.get(environment).bind("custodian.facility", Facility.class).get();
  }
}
