package org.custodian.correspondence;

/** A mail server did not take a message. Carries its answer code and no address. */
public final class MailRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final boolean permanent;

  /**
   * @param code the server's three-digit answer, or 0 if it gave none
   * @param permanent whether sending the same message again cannot help
   */
  public MailRefused(int code, boolean permanent) {
    super(
        permanent
            ? "COR-02 The mail server refuses the message or the address for good (answer "
                + code
                + "). Correct the address, or send the letter by post."
            : "COR-01 The mail server does not take the message now (answer "
                + code
                + "). It is sent again by itself; if that goes on, look at spring.mail.host.");
    this.code = code;
    this.permanent = permanent;
  }

  /** The server's three-digit answer, or 0 if it gave none. */
  public int code() {
    return code;
  }

  /** Whether sending the same message again cannot help. */
  public boolean permanent() {
    return permanent;
  }
}
