package org.custodian.records;

/** The record source did not answer. Trying again may help, so the engine does. */
public final class RecordSourceSilent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param setting the key of the setting that an operator looks at
   */
  public RecordSourceSilent(String setting) {
    super(
        "REC-02 The record source did not answer. The engine tries again by itself. If an incident"
            + " stays open, check that the source can be reached; its address is in "
            + setting
            + ".");
  }
}
