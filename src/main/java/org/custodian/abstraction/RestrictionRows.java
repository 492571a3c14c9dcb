package org.custodian.abstraction;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RestrictionRows extends Repository<RestrictionRow, String> {
  RestrictionRow save(RestrictionRow row);

  Optional<RestrictionRow> findById(String id);

  List<RestrictionRow> findByMrnOrderByAgreedOnAscIdAsc(String mrn);
}
