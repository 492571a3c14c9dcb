package org.custodian.journey;

import java.nio.file.Path;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.custodian.Scratch;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Marking;
import org.custodian.abstraction.Redactions;
import org.custodian.approval.Approval;
import org.custodian.correspondence.Post;
import org.custodian.fees.Fees;
import org.custodian.fees.Payments;
import org.custodian.intake.Intake;
import org.custodian.packet.Packets;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;

/**
 * What a journey may do that an operator may not: shift the time, take the mail server away, read
 * every log line. Deliberately no {@code @Configuration}: the application's own scan must not find
 * it.
 */
class JourneyParts {
  static final Path OUTBOX = Scratch.of("journey/outbox");
  static final Path VAULT = Scratch.of("journey/vault");

  JourneyParts() throws java.io.IOException {
    FileSystemUtils.deleteRecursively(OUTBOX);
  }

  @Bean
  LogTrap logTrap() {
    return LogTrap.set();
  }

  @Bean
  @Primary
  ShiftedClock shiftedClock() {
    return new ShiftedClock();
  }

  @Bean
  @Primary
  MailSwitch mailSwitch(@Qualifier("post") Post outbox) {
    return new MailSwitch(outbox);
  }

  @Bean
  Riverbend riverbend(
      Engine engine,
      Intake intake,
      Verification verification,
      Abstraction abstraction,
      Redactions redactions,
      Marking marking,
      Packets packets,
      Approval approval,
      Fees fees,
      Payments payments,
      ShiftedClock clock,
      Facility facility) {
    return new Riverbend(
        engine,
        intake,
        verification,
        abstraction,
        redactions,
        marking,
        packets,
        approval,
        fees,
        payments,
        clock,
        facility);
  }

  @Bean
  Engine journeyEngine(
      TaskService tasks,
      RuntimeService runtime,
      HistoryService histories,
      ManagementService management,
      IdentityService identity) {
    return new Engine(tasks, runtime, histories, management, identity);
  }
}
