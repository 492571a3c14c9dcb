package org.custodian.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodian.abstraction.Verdict.INCLUDE;
import static org.custodian.abstraction.Verdict.LATER;
import static org.custodian.abstraction.Verdict.SENT;
import static org.custodian.abstraction.Verdict.WITHHOLD;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.correspondence.GapLine;
import org.custodian.correspondence.GapReason;
import org.custodian.house.Shows;
import org.custodian.records.CollectedDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateGapsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  @Test
  @Shows("B11")
  void a_document_without_a_file_was_not_found_and_one_that_does_not_open_is_not_readable() {
    var order =
        new Orders()
            .with(refused("lost", CollectedDocument.MISSING))
            .with(by("lost", "not-needed", ""))
            .with(refused("torn", "NOT_A_PDF"))
            .with(by("torn", "cannot-be-read", ""))
            .order();

    assertThat(CertificateGaps.of(order))
        .containsExactly(
            new GapLine(DAY, 1, GapReason.NOT_FOUND), new GapLine(DAY, 1, GapReason.NOT_READABLE));
  }

  @Test
  @Shows("B11")
  void what_went_before_follows_or_is_there_twice_is_explained() {
    var note = Charts.text("note", "Note", DAY, "One.", "Two.", "Three.", "Four.");
    var order =
        new Orders().with(note, INCLUDE, SENT, LATER).with(by(note.id(), "duplicate", "")).order();

    assertThat(CertificateGaps.of(order))
        .containsExactly(
            new GapLine(DAY, 1, GapReason.DUPLICATE),
            new GapLine(DAY, 1, GapReason.GIVEN_BEFORE),
            new GapLine(DAY, 1, GapReason.FOLLOWS));
  }

  @Test
  @Shows({"B11", "M7"})
  void what_the_law_keeps_back_or_nobody_asked_for_is_never_listed() {
    var note = Charts.text("note", "Note", DAY, "One.", "Two.");
    var order =
        new Orders()
            .with(note, INCLUDE, WITHHOLD)
            .with(refused("held", CollectedDocument.MISSING))
            .with(by("held", "not-needed", "M8"))
            .with(refused("other", CollectedDocument.MISSING))
            .with(by("other", "outside-scope", ""))
            .order();

    assertThat(CertificateGaps.of(order)).isEmpty();
  }

  private static SourceDocument refused(String id, String code) {
    return new SourceDocument(id, "Note", DAY, 0, "", Optional.of(code), () -> new byte[0]);
  }

  private static PageDecision by(String document, String reason, String heldBy) {
    return new PageDecision(
        new PageKey(document, document.equals("note") ? 4 : 1),
        WITHHOLD,
        "O3",
        reason,
        "dana",
        document.equals("note") ? Set.of() : Set.of("unreadable"),
        Optional.of(heldBy).filter(rule -> !rule.isEmpty()));
  }
}
