package org.custodian.web.desk.board;

import java.util.List;

/**
 * How long a number of requests took, in calendar days from receipt to end.
 *
 * @param count how many requests
 * @param median half of them took no longer; of an even number the mean of the two in the middle
 * @param ninetieth nine of ten took no longer (nearest rank, so it is a time that one of them took)
 */
record Days(int count, double median, long ninetieth) {

  /**
   * @param days one figure for each request, in any order, at least one
   */
  static Days of(List<Long> days) {
    var sorted = days.stream().sorted().toList();
    int n = sorted.size();
    double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
    int rank = (9 * n + 9) / 10;
    return new Days(n, median, sorted.get(rank - 1));
  }
}
