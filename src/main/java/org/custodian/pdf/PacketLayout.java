package org.custodian.pdf;

import java.util.List;

/**
 * Where each part stands in a packet. Known before the contents page and the certificate are
 * written, so that they can print it.
 *
 * @param pages of the whole packet
 * @param firstRecordPage from 1
 * @param recordPages how many pages carry a Bates number
 */
public record PacketLayout(
    int pages,
    int firstRecordPage,
    int recordPages,
    List<Placed> front,
    List<Placed> records,
    String firstBates,
    String lastBates) {
  public PacketLayout {
    front = List.copyOf(front);
    records = List.copyOf(records);
  }

  /**
   * @param firstPage in the packet, from 1
   * @param firstBates empty for front matter
   */
  public record Placed(
      String bookmark, int firstPage, int pages, String firstBates, String lastBates) {
    @Override
    public String toString() {
      return "Placed[firstPage=" + firstPage + ", pages=" + pages + "]";
    }
  }
}
