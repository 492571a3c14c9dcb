package org.custodian.verification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a request may be held: an exception to information blocking, or a law (rules O1, O2). */
public enum HoldCode {
  HARM("171.201"),
  PRIVACY("171.202"),
  SECURITY("171.203"),
  INFEASIBILITY("171.204"),
  HEALTH_IT("171.205"),
  MANNER("171.301"),
  FEES("171.302"),
  LICENSING("171.303"),
  /** A law asks for the delay; which one is named beside the code. */
  LAW("171.103");

  private final String section;

  HoldCode(String section) {
    this.section = section;
  }

  /** The paragraph that allows the delay. */
  public String citation() {
    return "45 CFR " + section;
  }

  /** The code by its name or its section, for example "PRIVACY" or "171.202". */
  public static Optional<HoldCode> of(String written) {
    var word = written.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace("45 CFR ", "");
    return Arrays.stream(values())
        .filter(code -> code.name().equals(word) || code.section.equals(word))
        .findFirst();
  }
}
