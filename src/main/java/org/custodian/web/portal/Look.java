package org.custodian.web.portal;

/** How a field is shown and read. */
enum Look {
  TEXT,
  EMAIL,
  PHONE,
  /** Several lines. */
  LINES,
  DATE,
  ONE_OF,
  SOME_OF;

  /** The type of the input element; of no meaning for lines and choices. */
  public String input() {
    return switch (this) {
      case EMAIL -> "email";
      case PHONE -> "tel";
      case DATE -> "date";
      default -> "text";
    };
  }
}
