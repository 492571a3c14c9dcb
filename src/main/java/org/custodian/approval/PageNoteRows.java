package org.custodian.approval;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PageNoteRows extends Repository<PageNoteRow, Long> {
  PageNoteRow save(PageNoteRow row);

  List<PageNoteRow> findByRequestNoAndPacketVersionOrderById(String requestNo, int packetVersion);
}
