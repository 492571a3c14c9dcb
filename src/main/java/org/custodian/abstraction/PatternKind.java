package org.custodian.abstraction;

import java.util.regex.Pattern;

/** Forms that can be looked for without knowing the value. */
public enum PatternKind {
  /** A social security number, with dashes or spaces, or after its label. */
  SSN("(?<![\\w-])(?:\\d{3}[- ]\\d{2}[- ]\\d{4}|(?<=SSN:? )\\d{9})(?![\\w-])"),
  PHONE("(?<![\\w-])(?:\\+?1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}(?![\\w-])"),
  EMAIL("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
  /** A medical record number after its label. */
  MRN(
      "(?i)(?<=MRN:? |MRN #|medical record number:? |record no\\.:? )"
          + "[A-Z]{0,4}-?\\d[\\d-]{3,14}\\d"),
  /** Somebody by a title or by what they are to the patient. */
  PERSON(
      "(?:\\b(?:Mr|Mrs|Ms|Miss)\\.? |\\b(?:[Mm]other|[Ff]ather|[Ww]ife|[Hh]usband|[Ss]pouse"
          + "|[Pp]artner|[Ss]ister|[Bb]rother|[Ss]on|[Dd]aughter|[Nn]ext of kin"
          + "|[Ee]mergency contact),?:? )\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}\\.?)?(?: \\p{Lu}[\\p{L}'-]+)?");

  private final Pattern form;

  PatternKind(String form) {
    this.form = Pattern.compile(form);
  }

  Pattern form() {
    return form;
  }
}
