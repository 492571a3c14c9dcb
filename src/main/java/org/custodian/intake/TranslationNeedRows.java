package org.custodian.intake;

import java.util.List;
import org.springframework.data.repository.Repository;

interface TranslationNeedRows extends Repository<TranslationNeedRow, Long> {
  TranslationNeedRow save(TranslationNeedRow row);

  List<TranslationNeedRow> findByRequestNoOrderByRound(String requestNo);
}
