package org.custodian.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CourseRows extends Repository<CourseRow, Long> {
  CourseRow save(CourseRow row);

  Optional<CourseRow> findFirstByRequestNoOrderByRoundDesc(String requestNo);
}
