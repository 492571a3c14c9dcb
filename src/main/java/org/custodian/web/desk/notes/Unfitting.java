package org.custodian.web.desk.notes;

/** Answers that do not fit each other or the hospital's index. */
final class Unfitting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String code;

  /**
   * @param field which question to answer anew
   * @param code under which its sentence stands
   */
  Unfitting(String field, String code) {
    super("DSK-21 An answer does not fit: " + code);
    this.field = field;
    this.code = code;
  }

  String field() {
    return field;
  }

  String code() {
    return code;
  }
}
