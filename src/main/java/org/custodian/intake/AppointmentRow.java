package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An {@link Appointment} as a fact; the newest counts. */
@Entity
@Immutable
@Table(name = "inspection_appointment")
class AppointmentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int round;
  LocalDate meetsOn;

  /** Wall clock of the hospital, which no zone of a database may move. */
  String meetsAt;

  String place;
  boolean patientsOwnDay;
  String arrangedBy;
  Instant arrangedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected AppointmentRow() {}

  AppointmentRow(String requestNo, int round, Appointment arranged, String by, Instant at) {
    this.requestNo = requestNo;
    this.round = round;
    this.meetsOn = arranged.at().toLocalDate();
    this.meetsAt = arranged.at().toLocalTime().toString();
    this.place = arranged.place();
    this.patientsOwnDay = arranged.patientsOwnDay();
    this.arrangedBy = by;
    this.arrangedAt = at;
  }

  Appointment appointment() {
    return new Appointment(meetsOn.atTime(LocalTime.parse(meetsAt)), place, patientsOwnDay);
  }
}
