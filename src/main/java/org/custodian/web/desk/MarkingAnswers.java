package org.custodian.web.desk;

import java.util.List;
import org.custodian.pdf.Box;

/** What the marking page's script sends and gets. Documents are named by their place, from 1. */
final class MarkingAnswers {
  /**
   * Everything the page shows but the pages themselves.
   *
   * @param undo whether this person has a step to take back
   * @param redo whether this person has a step to do again
   */
  record State(
      long revision,
      boolean undo,
      boolean redo,
      PatientCard patient,
      List<SuggestionCard> suggestions,
      List<DocumentCard> documents,
      List<PageCard> pages,
      List<MarkCard> marks,
      List<TermCard> terms,
      List<String> hindrances,
      List<SetbackCard> setbacks,
      String setbackSummary,
      PagePlace last) {}

  /**
   * A document.
   *
   * @param notices what its file holds beside its pages, or why it cannot be read, in words
   */
  record DocumentCard(
      int document,
      String title,
      String line,
      String date,
      String unit,
      int pages,
      boolean readable,
      List<String> notices) {}

  /** Whose chart it is. */
  record PatientCard(String name, String born, String mrn) {
    @Override
    public String toString() {
      return "PatientCard[withheld]";
    }
  }

  /**
   * Words that wait for an answer.
   *
   * @param group the class, which is answered as one
   * @param label the class in words
   * @param confidence HIGH, MEDIUM or LOW
   */
  record SuggestionCard(
      long id,
      int document,
      int page,
      String text,
      String group,
      String label,
      String source,
      String confidence,
      List<double[]> boxes) {
    @Override
    public String toString() {
      return "SuggestionCard[withheld]";
    }
  }

  /** Something on the page that tells whose it is. */
  record IdentifierCard(String kind, String text, boolean own) {
    @Override
    public String toString() {
      return "IdentifierCard[withheld]";
    }
  }

  /** What a rule said about the page. */
  record RuleCard(String rule, String citation, String outcome, String says) {}

  /**
   * A page and why it is in or out.
   *
   * @param why the rule's or the person's reason in words
   * @param notes what is special about it, in words
   */
  record PageCard(
      int document,
      int page,
      String verdict,
      String rule,
      String why,
      String by,
      boolean locked,
      List<String> notes,
      List<String> labels) {}

  /**
   * Why the pages came back.
   *
   * @param note what else is said of it, or empty
   * @param document where to go, or 0
   * @param page 0 if the document as a whole is meant
   * @param choices what may be done about it: picture, stay, replace
   */
  record SetbackCard(String line, String note, int document, int page, List<String> choices) {}

  /**
   * What one movement of the hand marked.
   *
   * @param id of the act
   */
  record MarkCard(
      String id, int document, int page, List<double[]> boxes, String reason, String origin) {}

  record TermCard(String id, String text, String reason) {}

  record PagePlace(int document, int page) {}

  /**
   * The words of a page; a box is x1, y1, x2, y2 in unrotated page space.
   *
   * @param whose what the page shows of whose it is
   * @param rules everything that the rules said about it
   */
  record Words(
      int rotation,
      boolean searchable,
      List<WordCell> words,
      List<IdentifierCard> whose,
      List<RuleCard> rules) {}

  record WordCell(String text, int line, double[] box) {}

  /**
   * A change was kept.
   *
   * @param place a page on which something changed; 0 and 0 if none is meant
   */
  record Kept(long revision, List<MarkCard> marks, PagePlace place) {
    Kept(long revision, List<MarkCard> marks) {
      this(revision, marks, new PagePlace(0, 0));
    }
  }

  /** Suggestions by their ids. */
  record Answered(List<Long> ids) {}

  /**
   * Boxes of a mark on the same place of other pages.
   *
   * @param everywhere in all documents; only in its own otherwise
   */
  record Repeated(String id, boolean everywhere) {}

  /** A region that stays while the rest of its page goes black. */
  record Kernel(int document, int page, List<Double> box, String reason) {}

  /**
   * A form to look for or to mark.
   *
   * @param reason empty if it is only looked for
   */
  record NewPattern(String pattern, String reason) {}

  record Found(
      int count, List<FoundPage> pages, List<PagePlace> unsearchable, boolean patientsOwn) {}

  record FoundPage(int document, int page, List<double[]> boxes) {}

  /** The page as the recipient will get it. */
  record Seen(
      boolean shown, String png, String text, boolean clean, String line, List<String> checks) {}

  /**
   * Marks to add: either a drawn box or words.
   *
   * @param box four numbers, or none
   * @param words places in the word list, or none
   */
  record NewMark(
      int document, int page, List<Double> box, List<Integer> words, String reason, String origin) {
    NewMark {
      box = box == null ? List.of() : box;
      words = words == null ? List.of() : words;
    }
  }

  /** Marks to take back, by their acts. */
  record TakenBack(List<String> ids) {}

  record NewDecision(List<PagePlace> pages, String reason) {}

  /** A document whose file is to be taken from the chart anew. */
  record Replacement(int document) {}

  /**
   * A text to ban.
   *
   * @param sure said although it is the patient's own name or number
   */
  record NewTerm(String text, String reason, boolean sure) {}

  static double[] corners(Box box) {
    return new double[] {box.x1(), box.y1(), box.x2(), box.y2()};
  }

  private MarkingAnswers() {}
}
