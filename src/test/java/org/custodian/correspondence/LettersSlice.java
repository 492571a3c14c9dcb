package org.custodian.correspondence;

import java.nio.file.Path;
import org.custodian.HandClock;
import org.custodian.Scratch;
import org.custodian.ledger.Ledger;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.Facility;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Letters and mail with ledger and vault on a real database, without engine and web. */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  HibernateJpaAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  MailSenderAutoConfiguration.class
})
@ComponentScan(basePackageClasses = {Correspondence.class, Ledger.class, Vault.class})
@EntityScan(basePackageClasses = {Correspondence.class, Ledger.class, Vault.class})
@EnableJpaRepositories(
    basePackageClasses = {Correspondence.class, Ledger.class, Vault.class},
    considerNestedRepositories = false)
@ConfigurationPropertiesScan({"org.custodian.correspondence", "org.custodian.vault"})
class LettersSlice {
  static final Path OUTBOX = Scratch.of("letters-outbox");

  /** A vault with a key of its own, an outbox, and migrations without the engine's. */
  static final String FOLDERS =
      """
      custodian.vault.folder=${custodian.scratch:target}/letters-vault
      custodian.vault.create-key=true
      custodian.correspondence.outbox=${custodian.scratch:target}/letters-outbox
      spring.flyway.locations=classpath:db/common
      """;

  @Bean
  HandClock clock() {
    return new HandClock();
  }

  @Bean
  Facility facility() {
    return SampleLetters.FACILITY;
  }
}
