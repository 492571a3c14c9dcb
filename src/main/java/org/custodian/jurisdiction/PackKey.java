package org.custodian.jurisdiction;

import static org.custodian.jurisdiction.Forms.optional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A question that every pack answers, and the form of the answer. */
record PackKey<T>(String name, Function<Cell, T> form) {
  static final PackKey<Optional<DayLimit>> ACCESS_COPY =
      new PackKey<>("access.copy_limit", optional(Forms::dayLimit));
  static final PackKey<Optional<DayLimit>> ACCESS_INSPECT =
      new PackKey<>("access.inspect_limit", optional(Forms::dayLimit));
  static final PackKey<Optional<Integer>> AUTHORIZATION_MAX_DAYS =
      new PackKey<>("authorization.max_days", optional(cell -> cell.whole(1)));
  static final PackKey<Set<String>> SEPARATE_OPT_INS =
      new PackKey<>("authorization.separate_opt_ins", Forms::optIns);
  static final PackKey<Map<String, Integer>> MINOR_CONSENT =
      new PackKey<>("minors.consent_alone", Forms::minorConsent);
  static final PackKey<Integer> AGE_OF_MAJORITY =
      new PackKey<>("minors.age_of_majority", cell -> cell.whole(1));
  static final PackKey<Integer> OBJECTION_DAYS =
      new PackKey<>("process.objection_days", cell -> cell.whole(1));
  static final PackKey<OutOfStateProcess> OUT_OF_STATE =
      new PackKey<>("process.out_of_state", cell -> cell.oneOf(OutOfStateProcess.class));
  static final PackKey<Boolean> EXPLAIN_GAPS = new PackKey<>("certificate.explain_gaps", Cell::yes);
  static final PackKey<WorkersCompRule> WORKERS_COMP =
      new PackKey<>("workers_comp.disclosure", Forms::workersComp);
  static final PackKey<Function<Integer, Set<LocalDate>>> HOLIDAYS =
      new PackKey<>("holidays.state", Forms::holidays);
  static final PackKey<PagePrice> THIRD_PARTY_PAPER =
      new PackKey<>("fees.third_party.paper", Forms::pagePrice);
  static final PackKey<FlatPrice> THIRD_PARTY_ELECTRONIC =
      new PackKey<>("fees.third_party.electronic", Forms::flatPrice);
  static final PackKey<Optional<Long>> THIRD_PARTY_SEARCH =
      new PackKey<>("fees.third_party.search", optional(Cell::money));
  static final PackKey<Long> CERTIFICATION = new PackKey<>("fees.certification", Cell::money);
  static final PackKey<Long> WORKERS_COMP_PAGE =
      new PackKey<>("fees.workers_comp.per_page", Cell::money);
  static final PackKey<Map<String, Long>> BY_PURPOSE =
      new PackKey<>("fees.by_purpose", Forms::amounts);
  static final PackKey<Long> ACCESS_PAPER_PAGE =
      new PackKey<>("fees.access.paper_per_page", Cell::money);
  static final PackKey<Long> ACCESS_ELECTRONIC =
      new PackKey<>("fees.access.electronic_flat", Forms::electronicFlat);
  static final PackKey<Long> ACCESS_PORTAL =
      new PackKey<>("fees.access.portal", Forms::electronicFlat);
  static final PackKey<Long> ACCOUNTING_REPEAT =
      new PackKey<>("fees.accounting_repeat", Cell::money);
  static final PackKey<Boolean> PREPAYMENT = new PackKey<>("fees.prepayment", Cell::yes);

  /** All questions. A pack that lacks the answer to one is refused. */
  static final List<PackKey<?>> ALL =
      List.of(
          ACCESS_COPY,
          ACCESS_INSPECT,
          AUTHORIZATION_MAX_DAYS,
          SEPARATE_OPT_INS,
          MINOR_CONSENT,
          AGE_OF_MAJORITY,
          OBJECTION_DAYS,
          OUT_OF_STATE,
          EXPLAIN_GAPS,
          WORKERS_COMP,
          HOLIDAYS,
          THIRD_PARTY_PAPER,
          THIRD_PARTY_ELECTRONIC,
          THIRD_PARTY_SEARCH,
          CERTIFICATION,
          WORKERS_COMP_PAGE,
          BY_PURPOSE,
          ACCESS_PAPER_PAGE,
          ACCESS_ELECTRONIC,
          ACCESS_PORTAL,
          ACCOUNTING_REPEAT,
          PREPAYMENT);
}
