package org.custodian.abstraction;

import org.custodian.HandClock;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.ledger.Ledger;
import org.custodian.progress.LongWork;
import org.custodian.security.Role;
import org.custodian.security.StaffRoles;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.Facility;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Abstraction with ledger, vault and rule tables on a real database; neighbours are told. */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  HibernateJpaAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
@ComponentScan(
    basePackageClasses = {
      Abstraction.class,
      LongWork.class,
      Ledger.class,
      Vault.class,
      StatePacks.class
    },
    basePackages = "org.custodian.workflow.rules")
@EntityScan(basePackageClasses = {Abstraction.class, LongWork.class, Ledger.class, Vault.class})
@EnableJpaRepositories(
    basePackageClasses = {Abstraction.class, LongWork.class, Ledger.class, Vault.class},
    considerNestedRepositories = false)
@ConfigurationPropertiesScan({
  "org.custodian.abstraction",
  "org.custodian.vault",
  "org.custodian.jurisdiction"
})
class AbstractionSlice {
  @Bean
  HandClock clock() {
    return new HandClock();
  }

  @Bean
  Facility facility() {
    return org.custodian.Facilities.riverbend();
  }

  /** Dr. Moss and Dr. Vega are licensed professionals; nobody else is. */
  @Bean
  StaffRoles roles() {
    return (person, role) -> role == Role.CLINICIAN && person.value().startsWith("dr");
  }
}
