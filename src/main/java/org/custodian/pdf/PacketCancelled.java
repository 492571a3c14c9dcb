package org.custodian.pdf;

/** A packet was stopped on the way. Nothing of it is left where it should have gone. */
public final class PacketCancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PacketCancelled() {
    super("PDF-08 The packet was stopped before it was finished.");
  }
}
