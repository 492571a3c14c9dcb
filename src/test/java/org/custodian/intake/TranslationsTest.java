package org.custodian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.custodian.HandClock;
import org.custodian.LawSlice;
import org.custodian.LawSlice.Heard;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.PlainPages;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {LawSlice.DATABASE, LawSlice.MIGRATIONS, LawSlice.VAULT})
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationsTest {
  private static final StaffId DANA = new StaffId("dana");
  private static final Actor DESK = Actor.staff(DANA);
  private static final byte[] SHEET = PlainPages.of(List.of(List.of("I ask for my records.")));

  @Autowired Translations translations;
  @Autowired Intake intake;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;
  @Autowired Heard heard;

  @BeforeEach
  void on_a_monday_morning() {
    clock.setLocal("2026-03-02T09:10");
    heard.forget();
  }

  @Test
  void a_letter_that_nobody_here_reads_waits_for_its_translation_which_joins_the_papers() {
    var request = received();
    int papers = intake.papers(request).size();

    translations.cameIn(request, "pl", DESK);
    translations.cameIn(request, "pl", DESK);

    assertThat(heard.of(TranslationNeeded.class))
        .containsExactly(new TranslationNeeded(request, 1));
    assertThat(translations.unread(request)).map(Translation::language).contains("pl");
    assertThat(translations.keep(request, 1, new byte[] {1}, DANA)).contains(PaperFault.NOT_A_PDF);
    assertThat(translations.unread(request)).isPresent();
    assertThat(translations.keep(request, 1, SHEET, DANA)).isEmpty();

    assertThat(translations.unread(request)).isEmpty();
    assertThat(translations.content(request, 1).orElseThrow()).isEqualTo(SHEET);
    assertThat(intake.papers(request)).hasSize(papers + 1);
    assertThat(intake.papers(request).get(papers).kind()).isEqualTo(PaperKind.TRANSLATION);
    // Nothing that a requester owed came with it, so nothing is resumed.
    assertThat(heard.of(PapersAdded.class)).isEmpty();
    assertThat(ledger.trace(request))
        .extracting(Entry::kind)
        .endsWith(Kind.TRANSLATION_NEEDED, Kind.PAPER_ADDED, Kind.TRANSLATION_SETTLED);
    assertThatThrownBy(() -> translations.keep(request, 1, SHEET, DANA))
        .hasMessageContaining("INT-17");
  }

  @Test
  void our_own_languages_and_unknown_ones_need_no_translator() {
    var request = received();

    for (var wrong : List.of("en", "es", "", "xx", "Polish", "PL")) {
      assertThatThrownBy(() -> translations.cameIn(request, wrong, DESK))
          .as(wrong)
          .hasMessageContaining("INT-15");
    }
    assertThat(translations.of(request)).isEmpty();
    assertThatThrownBy(() -> translations.of(request, 1)).hasMessageContaining("INT-16");
  }

  @Test
  void a_request_that_ended_calls_off_what_came_and_not_what_goes_out() {
    var request = received();
    translations.cameIn(request, "pl", DESK);
    translations.neededIn(request, "vi", "letter-1", DESK);

    intake.close(request, Outcome.WITHDRAWN, DESK);
    translations.moot(request, DESK);

    assertThat(heard.of(TranslationMoot.class)).containsExactly(new TranslationMoot(request, 1));
    assertThat(translations.of(request)).extracting(Translation::open).containsExactly(false, true);
    assertThat(translations.of(request, 2).letter()).contains("letter-1");
    assertThatThrownBy(() -> translations.cameIn(request, "fr", DESK))
        .isInstanceOf(RequestClosed.class);
    translations.neededIn(request, "fr", "letter-2", DESK);
    assertThat(translations.of(request, 3).outgoing()).isTrue();
  }

  @Test
  void the_translation_of_our_letter_is_kept_for_sending_and_is_no_paper_of_the_request() {
    var request = received();
    int papers = intake.papers(request).size();
    translations.neededIn(request, "vi", "letter-1", DESK);
    assertThat(translations.unread(request)).isEmpty();

    translations.keep(request, 1, SHEET, DANA);

    assertThat(intake.papers(request)).hasSize(papers);
    assertThat(translations.content(request, 1)).isPresent();
    translations.neededIn(request, "vi", "letter-2", DESK);
    translations.notNeeded(request, 2, DANA);
    assertThat(translations.content(request, 2)).isEmpty();
    assertThat(translations.of(request, 2).open()).isFalse();
    assertThatThrownBy(() -> translations.notNeeded(request, 2, DANA))
        .hasMessageContaining("INT-17");
  }

  private RequestNumber received() {
    return intake.receive(Submissions.anaRuizAsksForHerOwn()).number();
  }
}
