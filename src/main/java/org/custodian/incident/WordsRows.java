package org.custodian.incident;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Words of notices. */
interface WordsRows extends Repository<WordsRow, String> {
  WordsRow save(WordsRow row);

  Optional<WordsRow> findFirstByIncidentIdOrderByPlaceDesc(String incidentId);
}
