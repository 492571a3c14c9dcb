package org.custodian.packet;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Documents on their way; they go when their packet is kept. */
interface StageRows extends Repository<StageRow, String> {
  StageRow save(StageRow row);

  Optional<StageRow> findByStageId(String stageId);

  List<StageRow> findByRequestNoOrderByStageId(String requestNo);

  /** At once, because the same document may be staged anew in the same transaction. */
  @Modifying
  @Query("delete from StageRow s where s.stageId = ?1")
  void deleteByStageId(String stageId);

  void deleteByRequestNo(String requestNo);
}
