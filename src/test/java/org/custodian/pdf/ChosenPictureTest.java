package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChosenPictureTest {
  private static final byte[] TWO_PAGES =
      PlainPages.of(List.of(List.of("Ward round"), List.of("Blue folder")));

  @Test
  void a_page_goes_as_a_picture_where_somebody_chose_so_and_the_others_stay_text()
      throws Exception {
    var result = Redactor.redact(TWO_PAGES, RedactionPlan.keepingAll(2).withPictures(Set.of(2)));

    var document = ((RedactionResult.Redacted) result).document();
    assertThat(document.pages())
        .extracting(PageResult::outcome)
        .containsExactly(new PageOutcome.Vector(), new PageOutcome.Raster(Obstacle.PICTURE_CHOSEN));
    var words = PdfReader.text(document.bytes());
    assertThat(words.get(0).words()).isNotEmpty();
    // The words of a picture lie unseen upon it, so that it can be searched and read aloud.
    assertThat(words.get(1).words())
        .extracting(Word::text)
        .isEqualTo(PdfReader.text(TWO_PAGES).get(1).words().stream().map(Word::text).toList());
  }

  @Test
  void where_pictures_are_forbidden_it_is_held() throws Exception {
    var plan = RedactionPlan.keepingAll(2).withPictures(Set.of(2)).withRaster(false);

    assertThat(((RedactionResult.Held) Redactor.redact(TWO_PAGES, plan)).pages())
        .containsExactly(new RedactionResult.HeldPage(2, Obstacle.RASTER_FORBIDDEN));
  }
}
