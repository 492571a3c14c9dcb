package org.custodian.accounting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What patients said to a fee. */
interface FeeAnswers extends Repository<FeeAnswerRow, String> {
  FeeAnswerRow save(FeeAnswerRow row);

  Optional<FeeAnswerRow> findById(String requestNo);
}
