package org.custodian.accounting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Which patients were told of a fee. */
interface FeeNotices extends Repository<FeeNoticeRow, String> {
  FeeNoticeRow save(FeeNoticeRow row);

  Optional<FeeNoticeRow> findById(String requestNo);
}
