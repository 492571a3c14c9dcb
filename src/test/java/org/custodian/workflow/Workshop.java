package org.custodian.workflow;

import static org.mockito.Mockito.mock;

import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Holders;
import org.custodian.abstraction.Locating;
import org.custodian.abstraction.Needs;
import org.custodian.accounting.AccountingRequests;
import org.custodian.approval.Approval;
import org.custodian.approval.EmergencyRelease;
import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.Receipts;
import org.custodian.delivery.Showings;
import org.custodian.fees.Fees;
import org.custodian.fees.Payments;
import org.custodian.incident.BreachNotification;
import org.custodian.incident.Misdirection;
import org.custodian.incident.RiskAssessment;
import org.custodian.incident.SendingAgain;
import org.custodian.intake.Duplicates;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Translations;
import org.custodian.ledger.Ledger;
import org.custodian.packet.PacketAssembly;
import org.custodian.packet.Packets;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.records.Records;
import org.custodian.verification.Duties;
import org.custodian.verification.Extensions;
import org.custodian.verification.Holds;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Overdue;
import org.custodian.verification.Proceedings;
import org.custodian.verification.Revocations;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The models and the real steps on an engine in memory; the modules behind the steps are played.
 * Deliberately no {@code @Configuration}: the application's own scan must not find it.
 */
@ComponentScan(
    basePackages = "org.custodian.workflow",
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {
              "org\\.custodian\\.workflow\\.(identity|tasklist|rules)\\..*",
              "org\\.custodian\\.workflow\\.engine\\.Engine.*",
              ".*Test.*"
            }))
class Workshop {
  @Bean
  DataSource dataSource(Environment environment) {
    return new DriverManagerDataSource(
        environment.getProperty("spring.datasource.url", "jdbc:h2:mem:workshop;DB_CLOSE_DELAY=-1"),
        environment.getProperty("spring.datasource.username", ""),
        environment.getProperty("spring.datasource.password", ""));
  }

  /** A real server gets the tables that the product would make there. */
  @Bean
  InitializingBean tables(DataSource source, Environment environment) {
    return () -> {
      if (onServer(environment)) {
        Flyway.configure().dataSource(source).locations("classpath:db/engine").load().migrate();
      }
    };
  }

  private static boolean onServer(Environment environment) {
    return environment.containsProperty("spring.datasource.url");
  }

  @Bean
  PlatformTransactionManager transactions(DataSource source) {
    return new DataSourceTransactionManager(source);
  }

  @Bean
  SpringProcessEngineConfiguration engineSettings(
      DataSource source,
      PlatformTransactionManager transactions,
      List<ProcessEnginePlugin> ours,
      Environment environment) {
    var settings = new SpringProcessEngineConfiguration();
    settings.setDataSource(source);
    settings.setTransactionManager(transactions);
    settings.setDatabaseSchemaUpdate(onServer(environment) ? "false" : "create-drop");
    settings.setHistory("audit");
    settings.setJobExecutorActivate(false);
    settings.setGroupResourceWhitelistPattern("[a-z-]+");
    settings.setProcessEnginePlugins(ours);
    return settings;
  }

  @Bean
  @DependsOn("tables")
  ProcessEngineFactoryBean engine(SpringProcessEngineConfiguration settings) {
    var engine = new ProcessEngineFactoryBean();
    engine.setProcessEngineConfiguration(settings);
    return engine;
  }

  @Bean
  RuntimeService runtime(ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Bean
  RepositoryService repository(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  TaskService tasks(ProcessEngine engine) {
    return engine.getTaskService();
  }

  @Bean
  HistoryService histories(ProcessEngine engine) {
    return engine.getHistoryService();
  }

  @Bean
  ManagementService management(ProcessEngine engine) {
    return engine.getManagementService();
  }

  @Bean
  IdentityService identity(ProcessEngine engine) {
    return engine.getIdentityService();
  }

  @Bean
  MovingClock clock() {
    return new MovingClock();
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
        "Marta Lindqvist, RHIA",
        "Privacy Officer",
        "http://localhost:8080");
  }

  @Bean
  Intake intake() {
    return mock(Intake.class);
  }

  @Bean
  Inspections inspections() {
    return mock(Inspections.class);
  }

  @Bean
  Translations translations() {
    return mock(Translations.class);
  }

  @Bean
  Showings showings() {
    return mock(Showings.class);
  }

  @Bean
  Duplicates duplicates() {
    return mock(Duplicates.class);
  }

  @Bean
  LegalClock legalClock() {
    return mock(LegalClock.class);
  }

  @Bean
  Extensions extensions() {
    return mock(Extensions.class);
  }

  @Bean
  Holds holds() {
    return mock(Holds.class);
  }

  @Bean
  Proceedings proceedings() {
    return mock(Proceedings.class);
  }

  @Bean
  Revocations revocations() {
    return mock(Revocations.class);
  }

  @Bean
  Duties duties() {
    return mock(Duties.class);
  }

  @Bean
  Overdue overdue() {
    return mock(Overdue.class);
  }

  @Bean
  Verification verification() {
    return mock(Verification.class);
  }

  @Bean
  Records records() {
    return mock(Records.class);
  }

  @Bean
  Needs needs() {
    return mock(Needs.class);
  }

  @Bean
  Holders holders() {
    return mock(Holders.class);
  }

  @Bean
  ConfidentialAddresses addresses() {
    return mock(ConfidentialAddresses.class);
  }

  @Bean
  Abstraction abstraction() {
    return mock(Abstraction.class);
  }

  @Bean
  Locating locating() {
    return mock(Locating.class);
  }

  @Bean
  PacketAssembly assembly() {
    return mock(PacketAssembly.class);
  }

  @Bean
  Packets packets() {
    return mock(Packets.class);
  }

  @Bean
  Fees fees() {
    return mock(Fees.class);
  }

  @Bean
  Payments payments() {
    return mock(Payments.class);
  }

  @Bean
  Approval approval() {
    return mock(Approval.class);
  }

  @Bean
  EmergencyRelease emergency() {
    return mock(EmergencyRelease.class);
  }

  @Bean
  PacketLinks packetLinks() {
    return mock(PacketLinks.class);
  }

  @Bean
  Receipts receipts() {
    return mock(Receipts.class);
  }

  @Bean
  Delivery delivery() {
    return mock(Delivery.class);
  }

  @Bean
  AccountingRequests accountings() {
    return mock(AccountingRequests.class);
  }

  @Bean
  Misdirection misdirection() {
    return mock(Misdirection.class);
  }

  @Bean
  RiskAssessment assessment() {
    return mock(RiskAssessment.class);
  }

  @Bean
  BreachNotification notification() {
    return mock(BreachNotification.class);
  }

  @Bean
  SendingAgain sending() {
    return mock(SendingAgain.class);
  }

  @Bean
  Correspondence correspondence() {
    return mock(Correspondence.class);
  }

  @Bean
  Ledger ledger() {
    return mock(Ledger.class);
  }
}
