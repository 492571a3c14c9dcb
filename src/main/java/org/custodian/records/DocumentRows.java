package org.custodian.records;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DocumentRows extends Repository<DocumentRow, String> {
  DocumentRow save(DocumentRow row);

  List<DocumentRow> findByRequestNoOrderByServiceDateAscPlaceAsc(String requestNo);
}
