package org.custodian.delivery;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HandoverRows extends Repository<HandoverRow, Long> {
  HandoverRow save(HandoverRow row);

  Optional<HandoverRow> findFirstByRequestNoAndPacketVersionOrderByIdDesc(
      String requestNo, int packetVersion);
}
