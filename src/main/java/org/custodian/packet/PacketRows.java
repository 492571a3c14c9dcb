package org.custodian.packet;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Packets that passed their proof. There is no update and no delete. */
interface PacketRows extends Repository<PacketRow, String> {
  PacketRow save(PacketRow row);

  Optional<PacketRow> findByPacketId(String packetId);

  Optional<PacketRow> findFirstByRequestNoOrderByVersionDesc(String requestNo);

  List<PacketRow> findByRequestNoOrderByVersion(String requestNo);
}
