package org.custodian.pdf;

/**
 * The password that opens a packet: AES-256, revision 6, ISO 32000-2, 7.6. Who has it may do
 * everything with the packet; it keeps strangers out, not readers in. Prints nothing.
 *
 * @param password at least 8 characters; the first 127 bytes of its UTF-8 form count
 */
public record PacketLock(String password) {
  private static final int SHORTEST = 8;

  public PacketLock {
    if (password.length() < SHORTEST)
      throw new IllegalArgumentException("A packet's password has at least 8 characters.");
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "PacketLock[withheld]";
  }
}
