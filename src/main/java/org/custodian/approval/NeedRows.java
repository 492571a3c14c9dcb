package org.custodian.approval;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What a packet needs is written once. */
interface NeedRows extends Repository<NeedRow, Long> {
  NeedRow save(NeedRow row);

  Optional<NeedRow> findByRequestNoAndPacketVersionAndPacketSha256(
      String requestNo, int packetVersion, String packetSha256);
}
