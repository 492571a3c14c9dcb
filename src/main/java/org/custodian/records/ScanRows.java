package org.custodian.records;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ScanRows extends Repository<ScanRow, ScanRow.Key> {
  ScanRow save(ScanRow row);

  boolean existsById(ScanRow.Key key);

  List<ScanRow> findByKeyDocumentSha256OrderByKeyPage(String documentSha256);
}
