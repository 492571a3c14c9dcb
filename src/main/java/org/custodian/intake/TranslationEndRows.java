package org.custodian.intake;

import java.util.List;
import org.springframework.data.repository.Repository;

interface TranslationEndRows extends Repository<TranslationEndRow, Long> {
  TranslationEndRow save(TranslationEndRow row);

  List<TranslationEndRow> findByRequestNoOrderByRound(String requestNo);
}
