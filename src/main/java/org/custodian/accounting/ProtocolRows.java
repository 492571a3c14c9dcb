package org.custodian.accounting;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Research protocols. */
interface ProtocolRows extends Repository<ProtocolRow, String> {
  ProtocolRow save(ProtocolRow row);

  List<ProtocolRow> findAll();

  boolean existsById(String protocolId);
}
