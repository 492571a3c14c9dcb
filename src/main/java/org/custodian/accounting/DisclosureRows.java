package org.custodian.accounting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Disclosures have no delete and no update, because the law has none. */
interface DisclosureRows extends Repository<DisclosureRow, String> {
  DisclosureRow save(DisclosureRow row);

  void flush();

  Optional<DisclosureRow> findById(String id);

  List<DisclosureRow> findByIdIn(List<String> ids);

  List<DisclosureRow> findByRequestNoOrderByDisclosedAt(String requestNo);

  Optional<DisclosureRow> findFirstByMrnOrderByDisclosedAtDesc(String mrn);

  List<DisclosureRow> findByMrnOrderByDisclosedAt(String mrn);

  /** All of them in pages, in no order that means anything. */
  List<DisclosureRow> findFirst500ByIdGreaterThanOrderById(String id);

  long count();

  boolean existsByCorrectionOf(String id);

  boolean existsByProtocolId(String protocolId);
}
