package org.custodian.audit;

import java.util.List;
import java.util.Optional;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.LogCheck;

/**
 * What came of reading the log.
 *
 * @param read entries
 * @param root of the tree as it was read, base64
 * @param signedSize how many entries the newest signed checkpoint counts
 */
record ReadLog(
    CheckState.Result result,
    long read,
    List<CheckState.Fault> faults,
    String root,
    long signedSize) {
  static ReadLog of(LogCheck.Report report) {
    return new ReadLog(
        report.whole() ? CheckState.Result.WHOLE : CheckState.Result.FAULTY,
        report.size(),
        report.faults().stream()
            .map(fault -> new CheckState.Fault(fault.kind().name(), fault.index()))
            .toList(),
        report.root().base64(),
        report.newest().map(Checkpoint::size).orElse(0L));
  }

  static ReadLog failed(long read) {
    return new ReadLog(CheckState.Result.FAILED, read, List.of(), "", 0);
  }

  /** The smallest index at which anything is wrong. */
  Optional<Long> firstBad() {
    return faults.stream().map(CheckState.Fault::index).min(Long::compare);
  }
}
