package org.custodian.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A class of documents that a letter may name because the requester named it first; what the letter
 * then says is true of every request (rules A9, M7).
 */
public enum NamedClass {
  /** They need an authorization of their own, 45 CFR 164.508(a)(2). */
  PSYCHOTHERAPY_NOTES("psychotherap|psicoterap", "45 CFR 164.508(a)(2)");

  private final Pattern words;
  private final String citation;

  NamedClass(String words, String citation) {
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.citation = citation;
  }

  /** The paragraph of law. */
  public String citation() {
    return citation;
  }

  /** The classes that the requester's own words name. */
  public static List<NamedClass> in(String requesterWords) {
    return Arrays.stream(values())
        .filter(named -> named.words.matcher(requesterWords).find())
        .toList();
  }
}
