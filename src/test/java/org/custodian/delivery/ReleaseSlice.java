package org.custodian.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
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
import org.springframework.test.annotation.DirtiesContext;

/**
 * Vault, log, approval and delivery on the real migrations; every call commits as in the product.
 * What stands before them is told by the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ReleaseSlice.Modules.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:release",
      "custodian.vault.folder=${custodian.scratch:target}/release-slice/vault",
      "custodian.vault.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
    })
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface ReleaseSlice {

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
    "org.custodian.approval",
    "org.custodian.delivery",
    "org.custodian.jurisdiction"
  })
  @ConfigurationPropertiesScan({
    "org.custodian.vault",
    "org.custodian.approval",
    "org.custodian.delivery",
    "org.custodian.accounting",
    "org.custodian.incident",
    "org.custodian.jurisdiction"
  })
  @EntityScan({
    "org.custodian.vault",
    "org.custodian.ledger",
    "org.custodian.approval",
    "org.custodian.delivery",
    "org.custodian.accounting",
    "org.custodian.incident",
    "org.custodian.retention"
  })
  @EnableJpaRepositories({
    "org.custodian.vault",
    "org.custodian.ledger",
    "org.custodian.approval",
    "org.custodian.delivery",
    "org.custodian.accounting",
    "org.custodian.incident",
    "org.custodian.retention"
  })
  class Modules {
    @Bean
    Clock clock() {
      return new StoppedClock();
    }

    @Bean
    Facility facility(Environment environment) {
      return Binder.get(environment).bind("custodian.facility", Facility.class).get();
    }
  }
}
