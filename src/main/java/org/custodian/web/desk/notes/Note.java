package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;

/** One thing that staff may write down. Its words stand in notes.properties under its name. */
interface Note {
  /** Its name in the address and before its words, for example "holder". */
  String name();

  /** Who may write it down. */
  Set<Role> roles();

  /** Whether there is anything to write down here. */
  boolean offered(About about);

  /** The questions, in their order. */
  List<Line> lines(About about);

  /** The words of a question. */
  default Standing label(About about, Line line) {
    return Standing.of("note." + name() + "." + line.name());
  }

  /** Codes of what stands already, without anything of a person: shown under the questions. */
  default List<Standing> standing(About about) {
    return List.of();
  }

  /**
   * Keeps the answers.
   *
   * @param typed answers that fit their questions one by one
   * @throws Unfitting if they do not fit each other
   */
  void write(About about, Typed typed, StaffId by);

  /**
   * A sentence about what stands.
   *
   * @param key of the sentence
   * @param parts dates, counts and codes
   */
  record Standing(String key, List<Object> parts) {
    static Standing of(String key, Object... parts) {
      return new Standing(key, List.of(parts));
    }
  }
}
