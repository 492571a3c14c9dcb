package org.custodian.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.custodian.house.Shows;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Shows("Q1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackReaderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fees.certification | -1.00 | is negative",
        "fees.certification | 15 | is not an amount",
        "fees.certification | 15.005 | is not an amount",
        "fees.certification | '' | is not an amount",
        "access.copy_limit | {days: 0, unit: CALENDAR} | is not a number that it can be",
        "access.copy_limit | {days: -5, unit: CALENDAR} | is negative",
        "access.copy_limit | {days: 15, unit: WEEKS} | is not one of its words",
        "access.copy_limit | {days: 15} | lacks the key unit",
        "access.copy_limit | {days: 15, unit: CALENDAR, hours: 3} | is not a known key",
        "access.copy_limit | 15 | has no keys below it",
        "authorization.max_days | soon | is not a number that it can be",
        "authorization.separate_opt_ins | [HIV, HIV] | names a category twice",
        "authorization.separate_opt_ins | [HVI] | names an unknown category; write HIV",
        "authorization.separate_opt_ins | HIV | is not a list",
        "minors.consent_alone | [{service: STI, min_age: 18}] | which is no minor",
        "minors.consent_alone | [{service: S, min_age: 3}, {service: S, min_age: 4}] | twice",
        "process.out_of_state | IGNORE | write one of COUNSEL, ACCEPT",
        "certificate.explain_gaps | maybe | is neither true nor false",
        "holidays.state | [{name: Rest, date: 2026-02-30}] | is no day of the calendar",
        "holidays.state | [{name: Rest}] | has not exactly one of date and every",
        "holidays.state | [{name: Rest, every: 13-01}] | is not a day of every year",
        "fees.third_party.electronic | [{max_pages: 500, flat: 25.00}] | no tier for larger",
        "fees.third_party.electronic | [{flat: 25.00}, {max_pages: 5, flat: 30.00}] | without end",
        "fees.third_party.electronic | [{max_pages: 9, flat: 1.00}, {flat: 0.50}] | less for more",
        "fees.third_party.electronic | [{max_pages: 9, flat: 1.00}, {max_pages: 9, flat: 2.00},"
            + " {flat: 3.00}] | do not rise",
        "fees.third_party.electronic | [] | no tier for larger",
        "fees.third_party.paper | {base: 25.00, base_pages: 20} | exactly one of per_page and steps",
        "fees.third_party.paper | {base: 9.00, base_pages: 20, steps: [{up_to: 20, per_page: 1.00},"
            + " {per_page: 0.50}]} | do not rise",
        "fees.access.electronic_flat | 7.00 | above the flat option of rule D8",
        "fees.access.portal | 6.51 | above the flat option of rule D8",
        "fees.prepayment | perhaps | is neither true nor false"
      })
  void a_value_that_cannot_be_or_contradicts_itself_is_refused(
      String key, String value, String fault) {
    assertThatThrownBy(() -> Packs.with(key, value.isEmpty() ? "\"\"" : value))
        .isInstanceOf(PackRefused.class)
        .hasMessageStartingWith("State pack qq.yaml")
        .hasMessageContaining(key.substring(0, key.indexOf('.')))
        .hasMessageContaining(fault)
        .satisfies(refused -> assertThat(((PackRefused) refused).mend()).isNotBlank());
  }

  @Test
  void a_mistyped_key_is_refused_with_the_nearest_known_one() {
    assertThatThrownBy(() -> Packs.with("fees.certificate", "15.00"))
        .hasMessage(
            "State pack qq.yaml line 7: values.fees.certificate is not a known key;"
                + " write fees.certification.");
  }

  @Test
  void a_pack_that_lacks_a_value_is_refused_with_file_key_and_mend() throws IOException {
    var us = Files.readString(Path.of("processes/rules/states/us.yaml"));
    int from = us.indexOf("  fees.certification:");
    var lacking = us.substring(0, from) + us.substring(us.indexOf("  fees.workers_comp"));

    assertThatThrownBy(() -> read(lacking))
        .isInstanceOfSatisfying(
            PackRefused.class,
            refused -> {
              assertThat(refused.file()).isEqualTo("new.yaml");
              assertThat(refused.key()).isEqualTo("fees.certification");
            })
        .hasMessage(
            "State pack new.yaml: fees.certification is missing; add it with value, source,"
                + " verified_by, verified_on, effective_from, effective_to.");
  }

  @ParameterizedTest
  @CsvSource({
    "source, lacks the key source",
    "verified_by, lacks the key verified_by",
    "verified_on, lacks the key verified_on",
    "effective_from, lacks the key effective_from",
    "effective_to, lacks the key effective_to"
  })
  void every_value_says_source_verifier_and_dates(String key, String fault) {
    var lines = entry("2000-01-01", "").replaceFirst(" +" + key + ":.*\n", "");

    assertThatThrownBy(() -> Packs.read(pack(lines))).hasMessageContaining(fault);
  }

  @Test
  void a_verifier_without_a_day_is_refused() {
    var lines = entry("2000-01-01", "").replace("verified_by: \"\"", "verified_by: Dana");

    assertThatThrownBy(() -> Packs.read(pack(lines)))
        .hasMessageContaining("has only one of verified_by and verified_on");
  }

  @Test
  void a_value_may_change_on_a_day() {
    var pack =
        Packs.read(pack(entry("2000-01-01", "2026-06-30") + entry("2026-07-01", "", "17.00")));

    assertThat(pack.certificationFee(LocalDate.of(2026, 6, 30)).value()).isEqualTo(1600);
    assertThat(pack.certificationFee(LocalDate.of(2026, 7, 1)).value()).isEqualTo(1700);
  }

  @Test
  void where_a_states_value_ends_the_inherited_one_is_in_force_again() {
    var pack = Packs.read(pack(entry("2000-01-01", "2026-06-30")));

    assertThat(pack.certificationFee(LocalDate.of(2026, 7, 1)).value()).isEqualTo(1500);
    assertThat(pack.certificationFee(LocalDate.of(2026, 7, 1)).pack()).isEqualTo("us");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 2026-06-30, has two values on 2026-06-30",
    "'', 2026-06-30, has two values on 2026-06-30",
    "2026-06-28, 2026-06-30, has no value from 2026-06-29 to 2026-06-29"
  })
  void entries_neither_overlap_nor_leave_a_gap(String to, String from, String fault) {
    assertThatThrownBy(() -> Packs.read(pack(entry("2000-01-01", to) + entry(from, ""))))
        .hasMessageContaining("fees.certification")
        .hasMessageContaining(fault);
  }

  @Test
  void an_entry_that_ends_before_it_starts_is_refused() {
    assertThatThrownBy(() -> Packs.read(pack(entry("2026-01-01", "2025-12-31"))))
        .hasMessageContaining("ends before it starts");
  }

  @Test
  void the_last_value_of_a_pack_that_inherits_nothing_has_no_end() throws IOException {
    var us = Files.readString(Path.of("processes/rules/states/us.yaml"));
    int key = us.indexOf("  fees.certification:");
    var ended =
        us.substring(0, key)
            + us.substring(key).replaceFirst("effective_to: \"\"", "effective_to: 2030-12-31");

    assertThatThrownBy(() -> read(ended))
        .hasMessageContaining("fees.certification")
        .hasMessageContaining("has no value after 2030-12-31");
  }

  @Test
  void a_key_that_stands_there_twice_is_refused() {
    var twice = pack(entry("2000-01-01", "")) + "  fees.certification: []\n";

    assertThatThrownBy(() -> Packs.read(twice)).hasMessageContaining("stands there twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pack: qq | pack: QQ | pack does not have its form",
        "name: a state | nam: a state | nam is not a known key; write name",
        "inherits: us | inherits: nowhere | inherits names a pack that is not there",
        "version: 1 | version: '' | version does not have its form"
      })
  void the_head_of_a_pack_is_checked(String good, String bad, String fault) {
    assertThatThrownBy(() -> Packs.read(pack(entry("2000-01-01", "")).replace(good, bad)))
        .isInstanceOf(PackRefused.class)
        .hasMessageContaining(fault);
  }

  @Test
  void what_is_no_yaml_is_refused_with_its_line() {
    assertThatThrownBy(() -> Packs.read("pack: qq\nname: [\n"))
        .isInstanceOf(PackRefused.class)
        .hasMessageMatching("State pack qq.yaml line \\d: the text is not YAML; .*");
    assertThatThrownBy(() -> Packs.read("")).isInstanceOf(PackRefused.class);
    assertThatThrownBy(() -> Packs.read("- a list\n")).isInstanceOf(PackRefused.class);
    assertThatThrownBy(() -> Packs.read("pack: &a [1]\nname: *a\n"))
        .isInstanceOf(PackRefused.class);
  }

  @Test
  void none_is_a_value() {
    assertThat(Packs.with("authorization.max_days", "none").authorizationMaxDays(DAY).value())
        .isEmpty();
    assertThat(Packs.with("access.copy_limit", "none").accessCopyLimit(DAY).value()).isEmpty();
  }

  @Test
  void holidays_fall_once_or_every_year() {
    var pack =
        Packs.with(
            "holidays.state",
            "[{name: Founding day, date: 2026-03-02}, {name: Leap day, every: 02-29},"
                + " {name: Spring, every: 04-01}]");

    assertThat(pack.holidays(DAY).value())
        .isEqualTo(Set.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 1)));
    assertThat(pack.holidays(LocalDate.of(2028, 12, 31)).value())
        .isEqualTo(Set.of(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 4, 1)));
  }

  @Test
  void packs_that_inherit_from_each_other_are_refused(@TempDir Path folder) throws IOException {
    write(folder, "aa.yaml", pack(entry("2000-01-01", "")).replace("qq", "aa").replace("us", "bb"));
    write(folder, "bb.yaml", pack(entry("2000-01-01", "")).replace("qq", "bb").replace("us", "aa"));

    assertThatThrownBy(() -> new PackShelf(folder.toString()).readAll())
        .isInstanceOf(PackRefused.class)
        .hasMessageContaining("leads back to the pack itself");
  }

  @Test
  void two_files_with_one_id_are_refused(@TempDir Path folder) throws IOException {
    write(folder, "a.yaml", pack(entry("2000-01-01", "")));
    write(folder, "b.yaml", pack(entry("2000-01-01", "")));

    assertThatThrownBy(() -> new PackShelf(folder.toString()))
        .hasMessageContaining("b.yaml")
        .hasMessageContaining("is the id of another file too");
  }

  @Test
  void a_pack_of_the_hospitals_own_takes_the_place_of_a_shipped_one(@TempDir Path folder)
      throws IOException {
    write(folder, "mine.yaml", pack(entry("2000-01-01", "")).replace("pack: qq", "pack: zz"));

    var zz = new PackShelf(folder.toString()).pack("zz").orElseThrow();

    assertThat(zz.certificationFee(DAY).value()).isEqualTo(1600);
    assertThat(zz.minorConsent(DAY).value()).isEqualTo(Map.of());
  }

  @Test
  void a_change_of_the_inherited_pack_changes_the_version(@TempDir Path folder) throws IOException {
    var us = Files.readString(Path.of("processes/rules/states/us.yaml"));
    write(folder, "us.yaml", us.replace("15.00", "16.00"));

    var changed = new PackShelf(folder.toString());

    assertThat(changed.pack("zz").orElseThrow().version())
        .isNotEqualTo(Packs.shipped("zz").version());
    assertThat(changed.pack("zz").orElseThrow().version()).startsWith("2026-1+");
  }

  @Test
  void a_file_of_another_place_is_read_without_being_put_in_force(@TempDir Path folder)
      throws IOException {
    var file = write(folder, "new.yaml", pack(entry("2000-01-01", "")));
    var shelf = new PackShelf("");

    assertThat(shelf.read(file).certificationFee(DAY).value()).isEqualTo(1600);
    assertThat(shelf.pack("qq")).isEmpty();
    assertThatThrownBy(() -> shelf.read(folder.resolve("none.yaml")))
        .isInstanceOf(PackRefused.class);
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> new PackShelf("target/no-such-folder"))
        .isInstanceOf(PackRefused.class)
        .hasMessageContaining("custodian.jurisdiction.folder");
  }

  @Test
  void the_start_prints_the_fault_and_the_mend_in_place_of_a_stack_trace() {
    var refused = new PackRefused("zz.yaml line 3", "fees.certification", "is negative", "mend it");

    var analysis = new PackRefusedAnalyzer().analyze(refused);

    assertThat(analysis.getDescription())
        .isEqualTo("State pack zz.yaml line 3: fees.certification is negative; mend it.");
    assertThat(analysis.getAction()).isEqualTo("Mend it.");
  }

  private static StatePack read(String yaml) {
    return new PackReader("new.yaml", Packs::none).read(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String pack(String entries) {
    return "pack: qq\nname: a state\nversion: 1\ninherits: us\nvalues:\n  fees.certification:\n"
        + entries;
  }

  private static String entry(String from, String to) {
    return entry(from, to, "16.00");
  }

  private static String entry(String from, String to, String value) {
    return """
        - value: %s
          source: the test
          verified_by: ""
          verified_on: ""
          effective_from: %s
          effective_to: "%s"
    """
        .formatted(value, from, to);
  }
}
