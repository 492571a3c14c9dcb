package org.custodian.packet;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The manifests. There is no update and no delete. */
interface PageRows extends Repository<PageRow, String> {
  PageRow save(PageRow row);

  List<PageRow> findByPacketIdOrderByPlace(String packetId);
}
