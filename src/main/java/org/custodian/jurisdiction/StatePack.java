package org.custodian.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of one state, each by day. A value that the state does not set comes from the pack it
 * inherits from; the answer says which. Immutable.
 *
 * <p>Every question throws {@link PackRefused} if the pack has no value on that day: nothing is
 * decided on a value that nobody wrote down.
 */
public final class StatePack {
  private final String id;
  private final String name;
  private final String version;
  private final String file;
  private final Optional<StatePack> parent;
  private final Map<String, List<PackValue<?>>> values;

  StatePack(
      String id,
      String name,
      String version,
      String file,
      Optional<StatePack> parent,
      Map<String, List<PackValue<?>>> values) {
    this.id = id;
    this.name = name;
    this.version = version;
    this.file = file;
    this.parent = parent;
    this.values = new TreeMap<>(values);
  }

  /** Short name in small letters, for example "tx". */
  public String id() {
    return id;
  }

  /** Name for people. */
  public String name() {
    return name;
  }

  /** Declared version, a plus and the start of the file's SHA-256; a request remembers it. */
  public String version() {
    return version;
  }

  String file() {
    return file;
  }

  /** Time to give a patient a copy; empty if the state has no limit of its own (rule D3). */
  public PackValue<Optional<DayLimit>> accessCopyLimit(LocalDate day) {
    return value(PackKey.ACCESS_COPY, day);
  }

  /** Time to let a patient inspect. */
  public PackValue<Optional<DayLimit>> accessInspectLimit(LocalDate day) {
    return value(PackKey.ACCESS_INSPECT, day);
  }

  /** Longest life of an authorization in days from its signature; empty for no limit. */
  public PackValue<Optional<Integer>> authorizationMaxDays(LocalDate day) {
    return value(PackKey.AUTHORIZATION_MAX_DAYS, day);
  }

  /** Categories that need initials of their own: HIV, MENTAL_HEALTH, SUD, GENETIC. */
  public PackValue<Set<String>> separateOptIns(LocalDate day) {
    return value(PackKey.SEPARATE_OPT_INS, day);
  }

  /** Services to which a minor consents alone, with the youngest age in years. */
  public PackValue<Map<String, Integer>> minorConsent(LocalDate day) {
    return value(PackKey.MINOR_CONSENT, day);
  }

  /** Age in years at which a person is no minor any more. */
  public PackValue<Integer> ageOfMajority(LocalDate day) {
    return value(PackKey.AGE_OF_MAJORITY, day);
  }

  /** Days from service in which a subpoena can be objected to (rule B8). */
  public PackValue<Integer> objectionDays(LocalDate day) {
    return value(PackKey.OBJECTION_DAYS, day);
  }

  /** What becomes of another state's subpoena (rule B7). */
  public PackValue<OutOfStateProcess> outOfStateProcess(LocalDate day) {
    return value(PackKey.OUT_OF_STATE, day);
  }

  /** Whether a certificate says which documents are missing (rule B11). */
  public PackValue<Boolean> certMustExplainGaps(LocalDate day) {
    return value(PackKey.EXPLAIN_GAPS, day);
  }

  /** What goes for a work injury (rule C9). */
  public PackValue<WorkersCompRule> workersComp(LocalDate day) {
    return value(PackKey.WORKERS_COMP, day);
  }

  /** The state's own holidays in the year of that day; federal ones are computed elsewhere. */
  public PackValue<Set<LocalDate>> holidays(LocalDate day) {
    return value(PackKey.HOLIDAYS, day).map(days -> days.apply(day.getYear()));
  }

  /** What a third party pays for paper. */
  public PackValue<PagePrice> thirdPartyPaper(LocalDate day) {
    return value(PackKey.THIRD_PARTY_PAPER, day);
  }

  /** What a third party pays for an electronic copy. */
  public PackValue<FlatPrice> thirdPartyElectronic(LocalDate day) {
    return value(PackKey.THIRD_PARTY_ELECTRONIC, day);
  }

  /** What a third party may be charged for the search, in cents; empty for nothing. */
  public PackValue<Optional<Long>> thirdPartySearch(LocalDate day) {
    return value(PackKey.THIRD_PARTY_SEARCH, day);
  }

  /** A custodian's certificate, in cents. */
  public PackValue<Long> certificationFee(LocalDate day) {
    return value(PackKey.CERTIFICATION, day);
  }

  /** A page for a work injury claim, in cents. */
  public PackValue<Long> workersCompPerPage(LocalDate day) {
    return value(PackKey.WORKERS_COMP_PAGE, day);
  }

  /**
   * Flat sums in cents that a purpose is charged in place of the third party's table, by request
   * class (DISABILITY) or purpose code (TREAT).
   */
  public PackValue<Map<String, Long>> flatByPurpose(LocalDate day) {
    return value(PackKey.BY_PURPOSE, day);
  }

  /** The patient's own copy on paper: average cost of a page in cents (rule D8). */
  public PackValue<Long> accessPaperPerPage(LocalDate day) {
    return value(PackKey.ACCESS_PAPER_PAGE, day);
  }

  /** The patient's own electronic copy outside the portal, flat, in cents (rule D8). */
  public PackValue<Long> accessElectronicFlat(LocalDate day) {
    return value(PackKey.ACCESS_ELECTRONIC, day);
  }

  /** The patient's own copy in the portal, in cents. */
  public PackValue<Long> accessPortal(LocalDate day) {
    return value(PackKey.ACCESS_PORTAL, day);
  }

  /** A second accounting within twelve months, in cents (rule E7). */
  public PackValue<Long> accountingRepeatFee(LocalDate day) {
    return value(PackKey.ACCOUNTING_REPEAT, day);
  }

  /** Whether third parties pay before the records go; never past a return date. */
  public PackValue<Boolean> prepayment(LocalDate day) {
    return value(PackKey.PREPAYMENT, day);
  }

  /** Every value in force on a day, by key: what the desk shows of the pack. */
  public List<PackValue<?>> inForce(LocalDate day) {
    return PackKey.ALL.stream().<PackValue<?>>map(key -> value(key, day)).toList();
  }

  /** Whether there is a value for the key at all, here or in the pack inherited from. */
  boolean answers(PackKey<?> key) {
    return values.containsKey(key.name()) || parent.map(up -> up.answers(key)).orElse(false);
  }

  /** The days on which a minor's age and majority may change; they are checked on each. */
  SortedSet<LocalDate> changes() {
    var days = new TreeSet<LocalDate>();
    for (var key : List.of(PackKey.MINOR_CONSENT, PackKey.AGE_OF_MAJORITY)) {
      values.getOrDefault(key.name(), List.of()).forEach(entry -> days.add(entry.effectiveFrom()));
    }
    parent.ifPresent(up -> days.addAll(up.changes()));
    days.removeIf(day -> !has(PackKey.MINOR_CONSENT, day) || !has(PackKey.AGE_OF_MAJORITY, day));
    return days;
  }

  private boolean has(PackKey<?> key, LocalDate day) {
    return values.getOrDefault(key.name(), List.of()).stream().anyMatch(e -> e.inForce(day))
        || parent.map(up -> up.has(key, day)).orElse(false);
  }

  @SuppressWarnings("unchecked") // The reader made the values with the form of this very key.
  private <T> PackValue<T> value(PackKey<T> key, LocalDate day) {
    for (PackValue<?> entry : values.getOrDefault(key.name(), List.of())) {
      if (entry.inForce(day)) {
        return (PackValue<T>) entry;
      }
    }
    return parent
        .map(up -> up.value(key, day))
        .orElseThrow(
            () ->
                new PackRefused(
                    file,
                    key.name(),
                    "has no value on " + day,
                    "add an entry whose dates hold that day"));
  }
}
