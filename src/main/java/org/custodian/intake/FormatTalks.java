package org.custodian.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FormatTalks extends Repository<FormatTalkRow, Long> {
  FormatTalkRow save(FormatTalkRow row);

  Optional<FormatTalkRow> findFirstByRequestNoOrderByIdDesc(String requestNo);
}
