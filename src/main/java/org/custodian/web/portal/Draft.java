package org.custodian.web.portal;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.intake.AccessWish;
import org.custodian.intake.Channel;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.PaperKind;
import org.custodian.vocabulary.StaffId;

/**
 * A request that is being written. It lives in the session, so a reload or a step back loses
 * nothing; the papers already lie in the vault. Two tabs of one browser write the same draft.
 */
final class Draft {
  private static final String KEPT = "portal.draft";

  private final Errand errand;
  private final Optional<Logged> logged;
  private final String key = UUID.randomUUID().toString();
  private final Map<String, String> answers = Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<OfferedPaper> papers = Collections.synchronizedList(new ArrayList<>());

  /**
   * A paper that lies before a member of the staff.
   *
   * @param channel the way it came
   * @param receivedAt when it reached the house
   * @param letterDate the date written on it
   * @param by who types it in
   */
  record Logged(Channel channel, Instant receivedAt, Optional<LocalDate> letterDate, StaffId by) {}

  Draft(Errand errand) {
    this(errand, Optional.empty());
  }

  private Draft(Errand errand, Optional<Logged> logged) {
    this.errand = errand;
    this.logged = logged;
  }

  /** A draft of a paper that staff types in. */
  static Draft of(Errand errand, Logged paper) {
    return new Draft(errand, Optional.of(paper));
  }

  /** The paper, if staff types it in; empty for a requester in front of the portal. */
  Optional<Logged> logged() {
    return logged;
  }

  static Optional<Draft> in(HttpSession session) {
    return Optional.ofNullable((Draft) session.getAttribute(KEPT));
  }

  void keepIn(HttpSession session) {
    session.setAttribute(KEPT, this);
  }

  static void dropFrom(HttpSession session) {
    session.removeAttribute(KEPT);
  }

  Errand errand() {
    return errand;
  }

  /** The questions of the errand; who only comes to look is not asked which copy. */
  List<Question> questions() {
    boolean looksOnly = answer("access").equals(AccessWish.INSPECT.name());
    return errand.questions().stream()
        .filter(question -> question != Question.COPY || !looksOnly)
        .toList();
  }

  /** Sent along with the request; a second click sends the same one. */
  String key() {
    return key;
  }

  /** The answer, empty if there is none. Choices of several are joined by commas. */
  String answer(String field) {
    return answers.getOrDefault(field, "");
  }

  void answer(String field, String value) {
    answers.put(field, value);
  }

  List<OfferedPaper> papers() {
    return List.copyOf(papers);
  }

  List<OfferedPaper> papers(PaperKind kind) {
    return papers().stream().filter(paper -> paper.kind() == kind).toList();
  }

  /** Keeps a paper; the same file for the same purpose counts once. */
  void add(OfferedPaper paper) {
    remove(paper.kind(), paper.sha256());
    papers.add(paper);
  }

  void remove(PaperKind kind, String sha256) {
    papers.removeIf(paper -> paper.kind() == kind && paper.sha256().equals(sha256));
  }
}
