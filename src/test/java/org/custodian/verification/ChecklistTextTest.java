package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.Objections;
import org.custodian.verification.SatisfactoryAssurance.ShownBy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecklistTextTest {
  static Stream<PresentedBasis> everyKind() {
    var authorization = Papers.authorization("2026-02-10", "2027-02-10");
    var notice =
        new NoticeToPatient(
            ShownBy.FACE,
            true,
            LocalDate.of(2026, 4, 13),
            true,
            true,
            14,
            Optional.empty(),
            Objections.PENDING);
    return Stream.concat(
        Bases.ofEveryKind(),
        Stream.of(
            authorization,
            authorization.takenBack(TakenBack.inWriting(LocalDate.of(2026, 3, 1))),
            Papers.bareSubpoena(),
            Papers.subpoena(notice),
            new Subpoena(
                Papers.ENFORCEABLE,
                Optional.of(Papers.PROTECTIVE_ORDER),
                Optional.of(authorization)),
            new CourtOrder(Papers.ENFORCEABLE, true, false, true),
            new TreatmentRequest(true, false),
            new OwnRecords(true)));
  }

  static Stream<PartTwo> everyGround() {
    return Stream.of(Bases.consent(PartTwo.Variant.TPO), Bases.EMERGENCY, Bases.ORDER_2_64);
  }

  @ParameterizedTest
  @MethodSource("everyGround")
  void a_ground_for_program_records_reads_as_it_was_written(PartTwo ground) {
    var checklist =
        new Checklist(Papers.known(), new TreatmentRequest(true, true))
            .with(ground)
            .died(LocalDate.of(2026, 1, 15));

    assertThat(ChecklistText.read(ChecklistText.write(checklist))).isEqualTo(checklist);
  }

  @Test
  void every_ground_for_program_records_is_covered_above() {
    assertThat(everyGround().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(List.of(PartTwo.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void a_checklist_reads_as_it_was_written_and_fits_its_column(PresentedBasis basis) {
    var checklist = new Checklist(new Identity(true, "ID_COPY"), basis);
    var text = ChecklistText.write(checklist);

    assertThat(ChecklistText.read(text)).isEqualTo(checklist);
    assertThat(text.length()).isLessThan(4000);
  }

  @Test
  void every_kind_of_basis_is_covered_above() {
    assertThat(everyKind().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(
            List.of(PresentedBasis.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{\"identity\":null,\"basis\":null}",
        "{\"identity\":{\"established\":true,\"evidence\":\"KNOWN\"}}",
        "{\"identity\":{\"evidence\":\"KNOWN\"},\"basis\":{\"paper\":\"ownRecords\",\"asker\":\"PATIENT\",\"authority\":null,\"involved\":null},\"partTwo\":null,\"patientDiedOn\":null,\"attested\":false}",
        "{\"identity\":{\"established\":\"true\",\"evidence\":\"KNOWN\"},\"basis\":{\"paper\":\"ownRecords\",\"asker\":\"PATIENT\",\"authority\":null,\"involved\":null},\"partTwo\":null,\"patientDiedOn\":null,\"attested\":false}",
        "{\"identity\":{\"established\":1,\"evidence\":\"KNOWN\"},\"basis\":{\"paper\":\"ownRecords\",\"asker\":\"PATIENT\",\"authority\":null,\"involved\":null},\"partTwo\":null,\"patientDiedOn\":null,\"attested\":false}",
        "{\"identity\":{\"established\":true,\"evidence\":\"SURE\"},\"basis\":{\"paper\":\"ownRecords\",\"asker\":\"PATIENT\",\"authority\":null,\"involved\":null},\"partTwo\":null,\"patientDiedOn\":null,\"attested\":false}",
        "{\"identity\":{\"established\":true,\"evidence\":\"KNOWN\"},\"basis\":{\"paper\":\"ownRecords\"},\"partTwo\":null,\"patientDiedOn\":null,\"attested\":false}",
        "{\"identity\":{\"established\":true,\"evidence\":\"KNOWN\"},\"basis\":{\"paper\":\"ownRecords\",\"asker\":null,\"authority\":null,\"involved\":null},\"partTwo\":null,\"patientDiedOn\":null,\"attested\":false}",
        "{\"identity\":{\"established\":true,\"evidence\":\"KNOWN\"},\"basis\":{\"paper\":\"friend\",\"asker\":\"PATIENT\",\"authority\":null,\"involved\":null},\"partTwo\":null,\"patientDiedOn\":null,\"attested\":false}",
        "{\"identity\":{\"established\":true,\"evidence\":\"KNOWN\"},\"basis\":{\"paper\":\"ownRecords\",\"asker\":\"PATIENT\",\"authority\":null,\"involved\":null,\"x\":1},\"partTwo\":null,\"patientDiedOn\":null,\"attested\":false}",
        "{\"identity\":{\"established\":true,\"evidence\":\"KNOWN\"},\"basis\":{\"paper\":\"ownRecords\",\"asker\":\"PATIENT\",\"authority\":null,\"involved\":null},\"partTwo\":null,\"patientDiedOn\":null,\"attested\":false} {}"
      })
  void a_fact_that_is_missing_or_of_another_type_stops_the_work(String text) {
    assertThatThrownBy(() -> ChecklistText.read(text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("VER-02");
  }
}
