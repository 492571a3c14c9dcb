package org.custodian.proof;

import java.nio.charset.StandardCharsets;

/**
 * Tells what honest people do to a receipt or a checkpoint on its way. Their file counts as little
 * as a forged one, but they should hear what happened to it and not that somebody changed a log.
 */
final class AsSent {
  private AsSent() {}

  /**
   * @throws NotAccepted if an editor, a mail program or a packer was at work
   */
  static void expect(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\3\4"))
      throw new NotAccepted("This is a ZIP. Unpack it and name the file that was in it.");
    if (text.startsWith("%PDF-"))
      throw new NotAccepted("This is a PDF. What can be checked is the text file beside it.");
    if (marked(text) || text.contains("\r\n"))
      throw new NotAccepted(
          "An editor or a mail program converted this file: its line ends or its first bytes are"
              + " others. Take it again as it was sent, for example in a ZIP.");
    if (!text.isEmpty() && !text.endsWith("\n"))
      throw new NotAccepted("This file ends within a line, so it was cut short. Take it again.");
  }

  /** Bytes that some editors put before a text. */
  private static boolean marked(String text) {
    return text.startsWith("\u00ef\u00bb\u00bf")
        || text.startsWith("\u00ff\u00fe")
        || text.startsWith("\u00fe\u00ff");
  }
}
