package org.custodian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.HandClock;
import org.custodian.abstraction.PageKey;
import org.custodian.packet.ManifestLine;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondLookTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  private static final StaffId DANA = new StaffId("dana");
  private static final StaffId QUINN = new StaffId("quinn");
  private static final PageKey FIRST = new PageKey("D1", 1);

  private final Packets packets = mock(Packets.class);
  private final Approval approval = mock(Approval.class);
  private final PageNoteRows rows = mock(PageNoteRows.class);
  private final List<PageNoteRow> kept = new ArrayList<>();
  private final SecondLook second = new SecondLook(rows, packets, approval, new HandClock());
  private final Packet old = packet(1);
  private final Packet now = packet(2);

  @BeforeEach
  void a_packet_was_made_anew() {
    when(packets.packet(REQUEST)).thenReturn(Optional.of(now));
    when(packets.packet(REQUEST, 1)).thenReturn(Optional.of(old));
    when(packets.manifest(old))
        .thenReturn(List.of(line(1, "INCLUDE", 0), line(2, "REDACT", 1), line(3, "INCLUDE", 0)));
    when(packets.manifest(now))
        .thenReturn(List.of(line(1, "INCLUDE", 0), line(2, "REDACT", 4), line(4, "WITHHOLD", 0)));
    when(rows.save(any()))
        .thenAnswer(
            call -> {
              kept.add(call.getArgument(0));
              return call.getArgument(0);
            });
    when(rows.findByRequestNoAndPacketVersionOrderById(REQUEST.value(), 2)).thenReturn(kept);
  }

  @Test
  void pages_that_look_different_and_pages_that_came_or_went_are_told_and_no_others() {
    assertThat(second.changes(now, 1))
        .extracting(
            change -> change.page().page(),
            change -> change.before().map(ManifestLine::blackened),
            change -> change.after().map(ManifestLine::verdict))
        .containsExactly(
            tuple(2, Optional.of(1), Optional.of("REDACT")),
            tuple(4, Optional.empty(), Optional.of("WITHHOLD")),
            tuple(3, Optional.of(0), Optional.empty()));
  }

  @Test
  void the_look_before_is_the_newest_decision_about_an_earlier_version() {
    var sentBack = decision(1, Decision.SEND_BACK);
    when(approval.decisions(REQUEST)).thenReturn(List.of(sentBack, decision(2, Decision.RELEASE)));

    assertThat(second.before(now)).contains(sentBack);
    assertThat(second.before(old)).isEmpty();
  }

  @Test
  void a_note_stays_with_its_page_and_version() {
    second.note(REQUEST, 2, FIRST, " the daughter's name ", QUINN);

    assertThat(second.notes(REQUEST, 2))
        .containsExactly(new PageNote(2, FIRST, "the daughter's name", QUINN));
  }

  @Test
  void nobody_notes_anything_at_their_own_work_at_an_older_packet_or_at_a_page_outside_it() {
    assertThatExceptionOfType(OwnWork.class)
        .isThrownBy(() -> second.note(REQUEST, 2, FIRST, "x", new StaffId("DANA")));
    assertThatExceptionOfType(StalePacket.class)
        .isThrownBy(() -> second.note(REQUEST, 1, FIRST, "x", QUINN));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> second.note(REQUEST, 2, new PageKey("D1", 9), "x", QUINN));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> second.note(REQUEST, 2, FIRST, " ", QUINN));
    assertThat(kept).isEmpty();
  }

  private static ReviewDecision decision(int version, Decision decision) {
    return new ReviewDecision(
        REQUEST, version, "a", decision, "MARK_MISSING", "", DANA, QUINN, Instant.EPOCH);
  }

  private static Packet packet(int version) {
    return new Packet(REQUEST, version, 6, 3, "1", "3", "a", "b", DANA, Instant.EPOCH);
  }

  private static ManifestLine line(int page, String verdict, int blackened) {
    return new ManifestLine(
        "D1", page, verdict, "A10", "in-scope", "rule", Optional.empty(), "TEXT", blackened);
  }
}
