package org.custodian.correspondence;

import org.springframework.data.repository.Repository;

/** E-mails that were taken. There is no update and no delete. */
interface MailRows extends Repository<MailRow, String> {
  MailRow save(MailRow row);

  boolean existsByMessageId(String messageId);
}
