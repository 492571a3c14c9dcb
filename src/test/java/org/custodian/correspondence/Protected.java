package org.custodian.correspondence;

/** Whether a text names a protected category, for the tests of other modules. */
public final class Protected {
  public static boolean named(String text) {
    return ProtectedWords.in(text);
  }

  private Protected() {}
}
