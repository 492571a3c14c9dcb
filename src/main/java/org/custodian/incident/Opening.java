package org.custodian.incident;

import java.time.LocalDate;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Disclosure;
import org.custodian.vocabulary.BusinessCalendar;
import org.custodian.vocabulary.RuleBook;
import org.custodian.vocabulary.StaffId;
import org.custodian.vocabulary.TimeLimit;
import org.springframework.stereotype.Component;

/** Opens an incident: finds the disclosure, corrects the log, counts the dates. */
@Component
class Opening {
  private final Accounting accounting;
  private final CaseFolder folder;
  private final RuleBook rules;
  private final IncidentSettings settings;

  Opening(Accounting accounting, CaseFolder folder, RuleBook rules, IncidentSettings settings) {
    this.accounting = accounting;
    this.folder = folder;
    this.rules = rules;
    this.settings = settings;
  }

  MisdirectionRow opened(MisdirectionReport report, StaffId by) {
    var meant =
        accounting
            .disclosure(report.disclosure())
            .filter(found -> found.request().isPresent())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "INC-12 There is no disclosure of a request with this id."));
    mustBeInOrder(report.discoveredOn(), meant);
    int all = meant.contents().recordPages();
    int pages = report.pages() == 0 ? Math.max(all, 1) : report.pages();
    var corrected =
        accounting.recordMisdirected(
            meant.id(), report.wrongRecipient(), report.wrongAddress(), pages, by);
    boolean partTwo = report.programPages().orElse(meant.further().partTwoBasis().isPresent());
    return new MisdirectionRow(
        CaseFolder.newId(),
        report,
        meant,
        corrected,
        partTwo,
        dates(report.discoveredOn(), report.people()),
        by.value(),
        folder.now());
  }

  private MisdirectionDates dates(LocalDate discoveredOn, int people) {
    return MisdirectionDates.of(
        discoveredOn,
        people,
        settings.assessDays(),
        TimeLimit.BREACH_NOTICE.on(rules, discoveredOn).days(),
        TimeLimit.BREACH_REPORT.on(rules, discoveredOn).days(),
        BusinessCalendar.federal());
  }

  private void mustBeInOrder(LocalDate discoveredOn, Disclosure meant) {
    if (discoveredOn.isBefore(meant.disclosedOn()) || discoveredOn.isAfter(folder.today())) {
      throw new IllegalArgumentException(
          "INC-13 It is discovered on the day it happens or later, and not in the future.");
    }
  }
}
