package org.custodian;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.custodian.intake.Intake;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.ledger.Ledger;
import org.custodian.security.Role;
import org.custodian.security.StaffRoles;
import org.custodian.vault.Vault;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Intake and verification with ledger, vault and rule tables on a real database, without engine and
 * web. Deliberately no {@code @Configuration}: the application's own scan must not find it.
 */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  HibernateJpaAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
@ComponentScan(
    basePackageClasses = {
      Intake.class,
      Verification.class,
      Ledger.class,
      Vault.class,
      StatePacks.class
    },
    basePackages = "org.custodian.workflow.rules")
@EntityScan(basePackageClasses = {Intake.class, Verification.class, Ledger.class, Vault.class})
@EnableJpaRepositories(
    basePackageClasses = {Intake.class, Verification.class, Ledger.class, Vault.class},
    considerNestedRepositories = false)
@ConfigurationPropertiesScan({
  "org.custodian.intake",
  "org.custodian.verification",
  "org.custodian.jurisdiction",
  "org.custodian.vault"
})
public class LawSlice {
  /** What {@code @SpringBootTest} needs for it. */
  public static final String DATABASE = "spring.datasource.url=jdbc:h2:mem:law;DB_CLOSE_DELAY=-1";

  public static final String MIGRATIONS = "spring.flyway.locations=classpath:db/common";
  public static final String VAULT = "custodian.vault.folder=${custodian.scratch:target}/law-vault";

  @Bean
  HandClock clock() {
    return new HandClock();
  }

  @Bean
  Facility facility() {
    return new Facility(
        "Riverbend Medical Center",
        "RMC",
        List.of("400 River Street", "Riverbend, IL 61999"),
        "(555) 010-0400",
        "records@riverbend.example",
        ZoneId.of("America/Chicago"),
        "Custodian of Records",
        "Privacy Officer",
        "http://localhost:8080");
  }

  /** Who is a licensed professional here, {@code drmoss} and {@code drvega}. */
  @Bean
  @ConditionalOnMissingBean
  StaffRoles roles() {
    return (person, role) -> role == Role.CLINICIAN && person.value().startsWith("dr");
  }

  @Bean
  Heard heard() {
    return new Heard();
  }

  /** The events that were published. */
  public static class Heard {
    private final List<Record> events = new CopyOnWriteArrayList<>();
    private volatile boolean deaf;

    @EventListener
    public void on(Record event) {
      if (deaf) {
        throw new IllegalStateException("The listener does not work today.");
      }
      events.add(event);
    }

    /** Makes the listener fail, as an engine that is down would. */
    public void deaf(boolean now) {
      deaf = now;
    }

    /** What was heard of this type, oldest first. */
    public <T extends Record> List<T> of(Class<T> type) {
      return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void forget() {
      events.clear();
    }
  }
}
