package org.custodian.records;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CollectionRows extends Repository<CollectionRow, String> {
  CollectionRow save(CollectionRow row);

  Optional<CollectionRow> findById(String requestNo);
}
