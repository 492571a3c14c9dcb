package org.custodian.approval;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Looks are added, never changed. */
interface LookRows extends Repository<LookRow, Long> {
  LookRow save(LookRow row);

  List<LookRow> findByRequestNoAndPacketVersionAndPacketSha256OrderByLookNo(
      String requestNo, int packetVersion, String packetSha256);
}
