package org.custodian.web.desk.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.custodian.abstraction.PageKey;
import org.custodian.records.CollectedDocument;

/** Pages as a person writes them, "1-3, 7", in one field for each document. */
record PagesAsked(List<CollectedDocument> documents) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?");

  /** The field of the document in a place, counted from 1: an id may hold a patient's number. */
  static String field(int place) {
    return "pages" + place;
  }

  /** The place that a field is about; 0 if it is another field. */
  static int place(String field) {
    return field.matches("pages\\d+") ? Integer.parseInt(field.substring(5)) : 0;
  }

  List<PageKey> of(Typed typed) {
    var pages = new ArrayList<PageKey>();
    for (int place = 1; place <= documents.size(); place++) {
      var document = documents.get(place - 1);
      for (var range : typed.words(field(place))) {
        add(pages, document, range, field(place));
      }
    }
    if (pages.isEmpty()) {
      throw new Unfitting(field(1), "no-page");
    }
    return pages;
  }

  private static void add(
      List<PageKey> pages, CollectedDocument document, String range, String field) {
    var read = RANGE.matcher(range);
    if (!read.matches()) {
      throw new Unfitting(field, "pages");
    }
    int first = Integer.parseInt(read.group(1));
    int last = read.group(2) == null ? first : Integer.parseInt(read.group(2));
    if (first < 1 || last < first || last > document.pages()) {
      throw new Unfitting(field, "pages");
    }
    for (int page = first; page <= last; page++) {
      pages.add(new PageKey(document.documentId(), page));
    }
  }

  @Override
  public String toString() {
    return "PagesAsked[" + documents.size() + "]";
  }
}
