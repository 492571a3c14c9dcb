package org.custodian.packet;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The manifests. There is no update and no delete. */
interface PacketPageRows extends Repository<PacketPageRow, String> {
  PacketPageRow save(PacketPageRow row);

  List<PacketPageRow> findByPacketIdOrderByPlace(String packetId);
}
