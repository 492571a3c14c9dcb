package org.custodian.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.PageKey;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.approval.PageNote;
import org.custodian.approval.ReviewDecision;
import org.custodian.approval.SecondLook;
import org.custodian.packet.PacketAssembly;
import org.custodian.packet.PacketFault;
import org.custodian.packet.PageProblem;
import org.custodian.pdf.Obstacle;
import org.custodian.progress.LongWork;
import org.custodian.progress.Phase;
import org.custodian.progress.WorkStopped;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentType;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.desk.MarkingAnswers.SetbackCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetbacksTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  private static final Places PLACES = new Places(List.of(document("D1"), document("D2")));

  private final PacketAssembly assembly = mock(PacketAssembly.class);
  private final Approval approval = mock(Approval.class);
  private final SecondLook second = mock(SecondLook.class);
  private final LongWork work = mock(LongWork.class);
  private final Setbacks setbacks =
      new Setbacks(assembly, approval, second, work, DeskWords.riverbend(), DeskWords.texts());

  @BeforeEach
  void in_english() {
    LocaleContextHolder.setLocale(Locale.US);
  }

  @AfterEach
  void as_it_was() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void a_packet_that_was_called_off_says_by_whom_and_when_and_how_it_starts_again() {
    when(assembly.problems(REQUEST)).thenReturn(List.of(new PageProblem("", 0, "CALLED_OFF")));
    when(work.calledOff(REQUEST))
        .thenReturn(
            Optional.of(
                new WorkStopped(
                    Phase.REDACTING,
                    12,
                    80,
                    new StaffId("dana"),
                    Instant.parse("2026-03-02T16:10:00Z"))));

    var card = setbacks.of(REQUEST, PLACES).get(0);

    assertThat(card.line())
        .startsWith("Called off by dana, Mar 2, 2026")
        .endsWith(": Redacting and checking pages, 12 of 80.");
    assertThat(card.toString()).contains("Complete the task to start again.");
  }

  @Test
  void the_first_time_there_is_nothing_to_mend() {
    assertThat(setbacks.of(REQUEST, PLACES)).isEmpty();
    assertThat(setbacks.summary(REQUEST)).isEmpty();
  }

  @Test
  void a_page_that_kept_the_packet_from_being_made_is_named_with_what_to_do() {
    when(assembly.problems(REQUEST))
        .thenReturn(List.of(new PageProblem("D2", 4, Obstacle.LEFT_AFTER_REMOVAL.name())));

    assertThat(setbacks.of(REQUEST, PLACES))
        .containsExactly(
            new SetbackCard(
                "Note D2, page 4",
                "The check still found something that is marked. Draw the mark larger, or let the"
                    + " page stay.",
                2,
                4,
                List.of("stay", "replace")));
    assertThat(setbacks.summary(REQUEST))
        .isEqualTo("The last packet could not be made for one reason.");
  }

  @Test
  void a_note_of_the_second_person_leads_to_its_page() {
    var quinn = new StaffId("quinn");
    when(approval.decision(REQUEST))
        .thenReturn(
            Optional.of(
                new ReviewDecision(
                    REQUEST,
                    2,
                    "a",
                    Decision.SEND_BACK,
                    "MARK_MISSING",
                    "",
                    new StaffId("dana"),
                    quinn,
                    Instant.parse("2026-03-03T10:00:00Z"))));
    var note = new PageNote(2, new PageKey("D2", 3), "the daughter's name", quinn);
    when(second.notes(REQUEST, 2)).thenReturn(List.of(note));

    assertThat(setbacks.of(REQUEST, PLACES))
        .hasSize(2)
        .contains(new SetbackCard("Note D2, page 3", "the daughter's name", 2, 3, List.of()));
  }

  @Test
  void a_picture_is_a_choice_only_where_it_shows_all_that_readers_show() {
    when(assembly.problems(REQUEST))
        .thenReturn(
            List.of(
                new PageProblem("D2", 4, Obstacle.VALUE_NOT_SHOWN.name()),
                new PageProblem("D2", 3, Obstacle.UNREADABLE_CONTENT.name()),
                new PageProblem("", 0, PacketFault.PROOF_FAILED.name())));

    assertThat(setbacks.of(REQUEST, PLACES))
        .extracting(SetbackCard::choices)
        .containsExactly(
            List.of("picture", "stay", "replace"), List.of("stay", "replace"), List.of());
  }

  @Test
  void a_whole_document_and_a_whole_packet_have_their_own_words() {
    when(assembly.problems(REQUEST))
        .thenReturn(
            List.of(
                new PageProblem("D1", 0, PacketFault.DOCUMENT_REFUSED.name()),
                new PageProblem("", 0, PacketFault.NO_BASIS.name())));

    assertThat(setbacks.of(REQUEST, PLACES))
        .extracting(SetbackCard::line, SetbackCard::document, SetbackCard::page)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Note D1, whole document", 1, 0),
            org.assertj.core.groups.Tuple.tuple(
                "The request rests on no sufficient legal basis any more. Ask a supervisor to look"
                    + " at the request.",
                0,
                0));
    assertThat(setbacks.summary(REQUEST)).contains("for 2 reasons");
  }

  @Test
  void the_second_persons_note_stands_on_the_page_but_never_around_it() {
    when(approval.decision(REQUEST)).thenReturn(Optional.of(decided(Decision.SEND_BACK)));

    var card = setbacks.of(REQUEST, PLACES).get(0);

    assertThat(card.line())
        .startsWith("Sent back by rafael, Mar 3, 2026")
        .contains("8:05")
        .endsWith("Something is not blacked out");
    assertThat(card.note()).isEqualTo("Wei Tan is named on page 7");
    assertThat(setbacks.summary(REQUEST)).isEqualTo("Sent back: Something is not blacked out.");
  }

  @Test
  void a_packet_that_was_released_sends_nothing_back() {
    when(approval.decision(REQUEST)).thenReturn(Optional.of(decided(Decision.RELEASE)));

    assertThat(setbacks.of(REQUEST, PLACES)).isEmpty();
    assertThat(setbacks.summary(REQUEST)).isEmpty();
  }

  @Test
  void the_words_follow_the_readers_language() {
    LocaleContextHolder.setLocale(Locale.forLanguageTag("es"));
    when(approval.decision(REQUEST)).thenReturn(Optional.of(decided(Decision.SEND_BACK)));

    assertThat(setbacks.of(REQUEST, PLACES).get(0).line())
        .startsWith("Devuelto por rafael")
        .endsWith("Algo no está tachado");
  }

  private static ReviewDecision decided(Decision decision) {
    return new ReviewDecision(
        REQUEST,
        1,
        "a".repeat(64),
        decision,
        "MARK_MISSING",
        "Wei Tan is named on page 7",
        new StaffId("dana"),
        new StaffId("rafael"),
        Instant.parse("2026-03-03T14:05:00Z"));
  }

  private static CollectedDocument document(String id) {
    return new CollectedDocument(
        id,
        DocumentType.PROGRESS_NOTE,
        "MED",
        "V1",
        LocalDate.of(2024, 5, 4),
        "Helen Marsh, MD",
        "Note " + id,
        9,
        "a".repeat(64),
        Optional.empty(),
        Set.of());
  }
}
