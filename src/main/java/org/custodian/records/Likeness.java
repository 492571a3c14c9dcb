package org.custodian.records;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.custodian.vocabulary.PatientName;

/** How alike two names or two dates are, with the slips that people make in mind. */
enum Likeness {
  EXACT,
  /** One slip of the pen: a letter or digit more, less, other, or two of them swapped. */
  NEAR,
  DIFFERENT;

  /** Notes itself among the reasons and gives its points. */
  int noted(String part, int exact, int near, List<String> reasons) {
    return switch (this) {
      case EXACT -> {
        reasons.add(part + "_EXACT");
        yield exact;
      }
      case NEAR -> {
        reasons.add(part + "_NEAR");
        yield near;
      }
      case DIFFERENT -> {
        reasons.add(part + "_DIFFERS");
        yield 0;
      }
    };
  }

  static Likeness ofFamily(PatientName one, PatientName other) {
    var a = letters(one.family());
    var b = letters(other.family());
    if (a.equals(b)) return EXACT;
    // A family name that was written where the given name belongs, and the other way round.
    if (a.equals(first(other.given())) && b.equals(first(one.given()))) return NEAR;
    return slips(a, b) <= (Math.min(a.length(), b.length()) > 5 ? 2 : 1) ? NEAR : DIFFERENT;
  }

  static Likeness ofGiven(PatientName one, PatientName other) {
    var a = first(one.given());
    var b = first(other.given());
    if (a.equals(b)) return middlesClash(one.given(), other.given()) ? NEAR : EXACT;
    if (a.isEmpty() || b.isEmpty()) return DIFFERENT;
    boolean initial = a.length() == 1 || b.length() == 1;
    if (initial && a.charAt(0) == b.charAt(0)) return NEAR;
    if (a.equals(letters(other.family())) && b.equals(letters(one.family()))) return NEAR;
    return slips(a, b) <= 1 ? NEAR : DIFFERENT;
  }

  static Likeness ofDates(LocalDate one, LocalDate other) {
    if (one.equals(other)) return EXACT;
    boolean swapped =
        one.getYear() == other.getYear()
            && one.getMonthValue() == other.getDayOfMonth()
            && one.getDayOfMonth() == other.getMonthValue();
    return swapped || slips(digits(one), digits(other)) <= 1 ? NEAR : DIFFERENT;
  }

  private static String digits(LocalDate date) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  private static boolean middlesClash(String one, String other) {
    var a = one.strip().split("\\s+");
    var b = other.strip().split("\\s+");
    if (a.length < 2 || b.length < 2) return false;
    var x = letters(a[1]);
    var y = letters(b[1]);
    return !x.isEmpty() && !y.isEmpty() && x.charAt(0) != y.charAt(0);
  }

  private static String first(String given) {
    return letters(given.strip().split("\\s+")[0]);
  }

  /** Letters only, without accents and case: "Nuñez", "NUNEZ" and "Nunez" are one name. */
  private static String letters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Letters to change, add, drop or swap with their neighbour until one is the other. */
  private static int slips(String one, String other) {
    var cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) cost[i][0] = i;
    for (int j = 0; j <= other.length(); j++) cost[0][j] = j;
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        cost[i][j] = Math.min(least, cost[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }
}
