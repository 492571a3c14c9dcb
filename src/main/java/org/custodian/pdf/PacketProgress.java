package org.custodian.pdf;

/**
 * Hears how far a packet is and may stop it. Called in the thread that writes, after every document
 * and within long ones after every 64 pages.
 */
@FunctionalInterface
public interface PacketProgress {
  /** Nobody listens and nobody stops it. */
  PacketProgress NONE = pages -> {};

  /**
   * @param pages written so far, front matter included
   */
  void written(int pages);

  /** Asked between documents. If true, {@link PacketCancelled} ends the work. */
  default boolean cancelled() {
    return false;
  }
}
