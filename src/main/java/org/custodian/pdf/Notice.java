package org.custodian.pdf;

/** Something in a readable file that a page's picture does not show; none of it is passed on. */
public enum Notice {
  ATTACHMENTS("Files are attached to it."),
  JAVASCRIPT("It carries a script or an action that runs by itself."),
  FORM_FIELDS("It has form fields."),
  XFA_FORM("Its form is an XFA form; what a reader shows may differ."),
  ANNOTATIONS("It has notes, stamps or other marks on its pages."),
  LINKS("It has links."),
  HIDDEN_LAYERS("It has layers that are switched off."),
  EARLIER_REVISIONS("It holds earlier versions of itself."),
  SIGNATURES("It is signed; a copy made from it is not."),
  BOOKMARKS("It has bookmarks."),
  METADATA("It carries a title, an author or other descriptions."),
  TAGGED("It has a structure tree with its own copy of the text."),
  UNAPPLIED_REDACTIONS("It has redaction marks that were never applied."),
  PERMISSIONS("It restricts copying or printing."),
  PAGE_COUNT_DIFFERS("Its stated page count is not the number of its pages."),
  PORTFOLIO("It is a folder of other files with a cover page."),
  TEXT_UNDER_RECTANGLE("Words lie under a dark box; whoever takes the box away reads them."),
  TEXT_UNDER_IMAGE("Words lie under a picture that was put over them."),
  CROSS_HATCHED("Words lie under a hatching, which hides them badly; they are still there."),
  HIDDEN_TEXT("It has words that nobody sees, such as white ones on white paper."),
  TEXT_OUTSIDE_PAGE("It has words outside the visible part of a page."),
  DARK_HIGHLIGHT("A dark highlighter lies over words, which are still there."),
  BOOKMARK_SAYS_MORE("A bookmark names something that no page shows."),
  CANNOT_BE_SEARCHED("It has pages that are pictures and cannot be searched."),
  LETTERS_WITHOUT_MEANING("It has pages whose letters cannot be told, so no search is sure.");

  private final String sentence;

  Notice(String sentence) {
    this.sentence = sentence;
  }

  /** What was found, for the specialist. */
  public String sentence() {
    return sentence;
  }
}
