package org.custodian.pdf;

import java.util.ArrayList;
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
   * Places parts one behind the other.
   *
   * @param front the parts in front, with the pages of each in {@code inFront}
   * @param inRecords the pages of each of the plan's records
   */
  static PacketLayout of(
      PacketPlan plan,
      List<PacketPlan.Part> front,
      List<Integer> inFront,
      List<Integer> inRecords) {
    var placedFront = new ArrayList<Placed>();
    int page = 1;
    for (int i = 0; i < front.size(); i++) {
      placedFront.add(new Placed(front.get(i).bookmark(), page, inFront.get(i), "", ""));
      page += inFront.get(i);
    }
    int firstRecord = page;
    var placed = new ArrayList<Placed>();
    for (int i = 0; i < inRecords.size(); i++) {
      int number = page - firstRecord;
      int pages = inRecords.get(i);
      String bookmark = plan.records().get(i).bookmark();
      String last = plan.bates(number + pages - 1);
      placed.add(new Placed(bookmark, page, pages, plan.bates(number), last));
      page += pages;
    }
    int numbered = page - firstRecord;
    return new PacketLayout(
        page - 1,
        firstRecord,
        numbered,
        placedFront,
        placed,
        numbered == 0 ? "" : plan.bates(0),
        numbered == 0 ? "" : plan.bates(numbered - 1));
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
