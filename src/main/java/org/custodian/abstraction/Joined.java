package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.List;
import org.custodian.pdf.PageText;

/** The words of a page as one line of text that still knows which word stands where. */
final class Joined {
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  Joined(PageText page) {
    var all = new StringBuilder();
    for (var word : page.words()) {
      starts.add(all.length());
      all.append(word.text()).append(' ');
    }
    this.text = all.toString();
  }

  String text() {
    return text;
  }

  /** The places of the words that a stretch of the text touches. */
  List<Integer> words(int from, int to) {
    var touched = new ArrayList<Integer>();
    for (int word = 0; word < starts.size(); word++) {
      int end = word + 1 < starts.size() ? starts.get(word + 1) - 1 : text.length() - 1;
      if (starts.get(word) < to && end > from) touched.add(word);
    }
    return touched;
  }
}
