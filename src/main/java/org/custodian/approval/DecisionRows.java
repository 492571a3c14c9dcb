package org.custodian.approval;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Decisions are added, never changed. */
interface DecisionRows extends Repository<DecisionRow, Long> {
  DecisionRow save(DecisionRow row);

  Optional<DecisionRow> findFirstByRequestNoAndPacketVersionAndPacketSha256OrderByIdDesc(
      String requestNo, int packetVersion, String packetSha256);

  List<DecisionRow> findByRequestNoOrderById(String requestNo);
}
