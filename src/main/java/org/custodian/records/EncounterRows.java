package org.custodian.records;

import java.util.List;
import org.springframework.data.repository.Repository;

interface EncounterRows extends Repository<EncounterRow, String> {
  EncounterRow save(EncounterRow row);

  List<EncounterRow> findByRequestNoOrderByBeganOnAscEncounterKeyAsc(String requestNo);
}
