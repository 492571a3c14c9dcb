package org.custodian.delivery;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ShowingRows extends Repository<ShowingRow, Long> {
  ShowingRow save(ShowingRow row);

  Optional<ShowingRow> findByRequestNoAndPacketVersion(String requestNo, int packetVersion);
}
