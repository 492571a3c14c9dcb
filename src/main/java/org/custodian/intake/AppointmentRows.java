package org.custodian.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AppointmentRows extends Repository<AppointmentRow, Long> {
  AppointmentRow save(AppointmentRow row);

  Optional<AppointmentRow> findFirstByRequestNoOrderByRoundDesc(String requestNo);
}
