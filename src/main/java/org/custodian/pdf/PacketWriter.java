package org.custodian.pdf;

import java.io.IOException;
import java.io.OutputStream;

/** Assembles packets. */
public final class PacketWriter {
  private PacketWriter() {}

  /** Where everything will stand. Opens each source once. */
  public static PacketLayout layout(PacketPlan plan) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Writes the numbered record pages alone, as they will stand in the packet. */
  public static WrittenPacket writeRecords(PacketPlan plan, OutputStream out) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Writes the whole packet. */
  public static WrittenPacket write(PacketPlan plan, OutputStream out) throws IOException {
    throw new UnsupportedOperationException();
  }
}
