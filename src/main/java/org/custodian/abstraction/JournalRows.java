package org.custodian.abstraction;

import java.util.List;
import java.util.Optional;
import org.custodian.abstraction.JournalRow.State;
import org.springframework.data.repository.Repository;

interface JournalRows extends Repository<JournalRow, Long> {
  JournalRow save(JournalRow row);

  Optional<JournalRow> findFirstByRequestNoAndMadeByAndStateOrderByIdDesc(
      String requestNo, String madeBy, State state);

  Optional<JournalRow> findFirstByRequestNoAndMadeByAndStateOrderByIdAsc(
      String requestNo, String madeBy, State state);

  List<JournalRow> findByRequestNoAndMadeByAndState(String requestNo, String madeBy, State state);

  List<JournalRow> findByRequestNo(String requestNo);
}
