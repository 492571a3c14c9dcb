package org.custodian.fees;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.custodian.HandClock;
import org.custodian.LawSlice.Heard;
import org.custodian.vocabulary.Facility;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Intake, state packs, rule tables, log and fees on the real migrations. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = FeesSlice.Modules.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:fees",
      "spring.flyway.locations=classpath:db/common,classpath:db/vendor/h2",
      "custodian.jurisdiction.pack=zz",
      "custodian.vault.folder=${custodian.scratch:target}/fees-slice/vault",
      "custodian.vault.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
    })
public @interface FeesSlice {

  /** The modules under test. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  @ComponentScan({
    "org.custodian.vault",
    "org.custodian.ledger",
    "org.custodian.intake",
    "org.custodian.jurisdiction",
    "org.custodian.fees",
    "org.custodian.workflow.rules"
  })
  @ConfigurationPropertiesScan({
    "org.custodian.vault",
    "org.custodian.intake",
    "org.custodian.jurisdiction"
  })
  @EntityScan({
    "org.custodian.vault",
    "org.custodian.ledger",
    "org.custodian.intake",
    "org.custodian.fees"
  })
  @EnableJpaRepositories({
    "org.custodian.vault",
    "org.custodian.ledger",
    "org.custodian.intake",
    "org.custodian.fees"
  })
  class Modules {
    @Bean
    HandClock clock() {
      return new HandClock();
    }

    @Bean
    Facility facility(Environment environment) {
      return Binder.get(environment).bind("custodian.facility", Facility.class).get();
    }

    @Bean
    Heard heard() {
      return new Heard();
    }
  }
}
