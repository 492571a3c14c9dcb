package org.custodian.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Letters that went out. There is no update and no delete. */
interface LetterRows extends Repository<LetterRow, String> {
  LetterRow save(LetterRow row);

  Optional<LetterRow> findByRequestNoAndLetterKey(String requestNo, String letterKey);

  Optional<LetterRow> findByRequestNoAndLetterId(String requestNo, String letterId);

  List<LetterRow> findByRequestNoOrderBySentAtAscLetterIdAsc(String requestNo);
}
