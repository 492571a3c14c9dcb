package org.custodian.pdf;

/** Why a page could not stay text, or could not go at all. */
public enum Obstacle {
  UNREADABLE_CONTENT("The page's content cannot be read."),
  UNREADABLE_IMAGE("A picture under a mark cannot be decoded."),
  UNREADABLE_FONT("A font under a mark cannot be read."),
  FONT_TELLS("The program of a font cannot be cut and would still draw what was removed."),
  TEXT_IN_PATTERN("Text is painted by a pattern."),
  TEXT_IN_MASK("Text is painted through a mask."),
  DRAWING_UNDER_MARK("A drawing under a mark cannot be cut."),
  VALUE_NOT_SHOWN("A form field has a value that cannot be drawn."),
  CANNOT_BE_SEARCHED("The page cannot be searched for terms, and nobody has reviewed it."),
  READ_WITH_DOUBTS(
      "The page is a picture, not all of its letters could be told, and nobody has reviewed it."),
  TOO_MUCH_WORK("The page needs more work than allowed."),
  LEFT_AFTER_REMOVAL("The check after removal still found something under a mark."),
  TERM_WITHOUT_PLACE("A reader finds a term on the page, and its place cannot be told."),
  WORDS_LOST("The check after removal missed words outside the marks."),
  CANNOT_BE_DRAWN("The page cannot be drawn as a picture."),
  RASTER_FORBIDDEN("The page would have to go as a picture, and the plan forbids that."),
  PICTURE_CHOSEN("Somebody chose that the page goes as a picture.");

  private final String sentence;

  Obstacle(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
