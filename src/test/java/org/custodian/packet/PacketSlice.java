package org.custodian.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.HandClock;
import org.custodian.abstraction.Abstraction;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.PrintedLetters;
import org.custodian.intake.Intake;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.ledger.Ledger;
import org.custodian.progress.LongWork;
import org.custodian.records.DocumentType;
import org.custodian.records.Opened;
import org.custodian.records.PatientQuery;
import org.custodian.records.PatientRecord;
import org.custodian.records.RecordSource;
import org.custodian.records.Records;
import org.custodian.security.StaffRoles;
import org.custodian.vault.Vault;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
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
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Everything from intake to packet on a real database; only the chart's source is a fake. */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
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
      Records.class,
      LongWork.class,
      Abstraction.class,
      StatePacks.class,
      Correspondence.class,
      PacketAssembly.class,
      StatePacks.class
    },
    basePackages = "org.custodian.workflow.rules",
    excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Slice|records\\.folder\\..*)"))
@EntityScan("org.custodian")
@EnableJpaRepositories(
    basePackageClasses = {
      Intake.class,
      Verification.class,
      Ledger.class,
      Vault.class,
      Records.class,
      LongWork.class,
      Abstraction.class,
      Correspondence.class,
      PacketAssembly.class
    },
    considerNestedRepositories = false)
@ConfigurationPropertiesScan({
  "org.custodian.intake",
  "org.custodian.verification",
  "org.custodian.jurisdiction",
  "org.custodian.vault",
  "org.custodian.records",
  "org.custodian.abstraction",
  "org.custodian.jurisdiction",
  "org.custodian.correspondence",
  "org.custodian.packet"
})
class PacketSlice {

  /** Folders of its own, and migrations without the engine's. */
  static final String FOLDERS =
      """
      spring.datasource.url=jdbc:h2:mem:packet;DB_CLOSE_DELAY=-1
      spring.flyway.locations=classpath:db/common
      custodian.vault.folder=${custodian.scratch:target}/packet-vault
      custodian.vault.create-key=true
      """;

  @Bean
  HandClock clock() {
    return new HandClock();
  }

  @Bean
  Facility facility() {
    return PrintedLetters.FACILITY;
  }

  /** Nobody here is a licensed professional. */
  @Bean
  StaffRoles roles() {
    return (person, role) -> false;
  }

  @Bean
  @Primary
  OneChart oneChart() {
    return new OneChart();
  }

  /** The chart of one patient, filled by the test. */
  static final class OneChart implements RecordSource {
    static final PatientRef KIM = new PatientRef("100009");
    private static final PatientRecord RECORD =
        new PatientRecord(
            KIM, new PatientName("Lau", "Kim"), LocalDate.of(1990, 2, 14), "F", "", "");

    private final Map<String, SourceDocument> documents = new LinkedHashMap<>();

    void holds(SourceDocument... all) {
      documents.clear();
      List.of(all).forEach(document -> documents.put(document.id(), document));
    }

    @Override
    public List<PatientRecord> patients(PatientQuery query) {
      return List.of(RECORD);
    }

    @Override
    public Optional<PatientRecord> patient(PatientRef patient) {
      return Optional.of(RECORD).filter(record -> record.ref().equals(patient));
    }

    @Override
    public List<org.custodian.records.SourceDocument> documents(PatientRef patient) {
      return documents.values().stream()
          .map(
              document ->
                  new org.custodian.records.SourceDocument(
                      document.id(),
                      DocumentType.PROGRESS_NOTE,
                      "MED",
                      "",
                      document.serviceDate(),
                      "R. Osei, MD",
                      document.title(),
                      Optional.empty(),
                      Set.of(),
                      document.id()))
          .toList();
    }

    @Override
    public Opened open(org.custodian.records.SourceDocument document, long most) {
      try {
        return new Opened.Found(documents.get(document.place()).content().bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
