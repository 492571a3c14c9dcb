package org.custodian.audit;

import java.util.List;
import java.util.Optional;
import org.custodian.accounting.DisclosurePlace;
import org.custodian.accounting.Disclosures;
import org.custodian.ledger.LogQuery;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What auditors ask, take away and check. Who calls it writes down that somebody asked. */
@Component
public class Audit {
  /** Rows of one page. */
  public static final int PAGE = 50;

  /** Rows of one exported file. */
  public static final int MOST_EXPORTED = Exports.MOST;

  private static final int LISTED = 20;

  private final LogSearch search;
  private final Questions questions;
  private final Exports exports;
  private final Checks checks;
  private final CheckBook book;

  Audit(LogSearch search, Questions questions, Exports exports, Checks checks, CheckBook book) {
    this.search = search;
    this.questions = questions;
    this.exports = exports;
    this.checks = checks;
    this.book = book;
  }

  /** The disclosures that answer a question, newest first, from a place on. */
  @Transactional(readOnly = true)
  public Disclosures disclosures(Question asked, Optional<DisclosurePlace> before) {
    return search.disclosures(asked, before, PAGE);
  }

  /**
   * The entries of the log that answer a question, newest first, from a place on.
   *
   * @param shown {@link Shown#LOOKED} for those only that tell of somebody looking
   */
  @Transactional(readOnly = true)
  public FoundEntries entries(Question asked, Shown shown, Optional<LogQuery.Place> before) {
    return search.entries(asked, shown == Shown.LOOKED, before, PAGE);
  }

  /** Keeps a question for a while and gives the id under which its asker finds it again. */
  @Transactional
  public String keep(Question question, StaffId by) {
    return questions.keep(question, by);
  }

  /** A question that this person asked before. */
  @Transactional(readOnly = true)
  public Optional<Question> kept(String id, StaffId by) {
    return questions.kept(id, by);
  }

  /** Saves a question under a name, for this person alone. */
  @Transactional
  public void save(Question question, String title, StaffId by) {
    questions.name(question, title, by);
  }

  /** What this person saved, by name. */
  @Transactional(readOnly = true)
  public List<SavedSearch> saved(StaffId by) {
    return questions.named(by);
  }

  /** Forgets a question of this person. */
  @Transactional
  public void forget(String id, StaffId by) {
    questions.forget(id, by);
  }

  /** Makes a file of everything that answers a question, and writes down that it was made. */
  public Export export(Question asked, Shown shown, StaffId by) {
    return exports.of(asked, shown, by);
  }

  /** Begins to check the whole log, unless this node is at it; gives the check's id. */
  public String startCheck(StaffId by) {
    return checks.start(by);
  }

  /** How a check stands. */
  @Transactional(readOnly = true)
  public Optional<CheckState> check(String id) {
    return book.find(id);
  }

  /** The newest checks. */
  @Transactional(readOnly = true)
  public List<CheckState> checks() {
    return book.newest(LISTED);
  }
}
