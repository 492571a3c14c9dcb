package org.custodian.web.desk.notes;

import java.util.ArrayList;
import java.util.List;
import org.custodian.records.Records;
import org.custodian.records.UnknownPatient;
import org.custodian.vocabulary.PatientRef;
import org.springframework.stereotype.Component;

/** Whom a note is about: the patient of the request, or whose number was typed. */
@Component
class Patients {
  private static final String FIELD = "mrn";

  private final Records records;

  Patients(Records records) {
    this.records = records;
  }

  /** The questions, and before them the one about the patient if no request says whom. */
  List<Line> asked(About about, Line... lines) {
    var all = new ArrayList<Line>();
    if (about.request().isEmpty()) {
      all.add(Line.text(FIELD, 40).must());
    }
    all.addAll(List.of(lines));
    return List.copyOf(all);
  }

  PatientRef meant(About about, Typed typed) {
    if (about.patient().isPresent()) {
      return about.patient().get();
    }
    try {
      return records.patient(new PatientRef(typed.text(FIELD))).ref();
    } catch (UnknownPatient unknown) {
      throw new Unfitting(FIELD, "unknown-patient");
    }
  }
}
