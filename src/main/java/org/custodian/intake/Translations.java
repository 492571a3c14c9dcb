package org.custodian.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that came in, or are needed in, a language in which the house has no letters. No clock of
 * a request stops for a translation: receipt is receipt in any language, 45 CFR 164.524(b)(2).
 */
@Component
public class Translations {
  /** The languages of our own letters; whoever works here reads them. */
  public static final Set<String> OURS = Set.of("en", "es");

  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

  private final TranslationNeedRows needs;
  private final TranslationEndRows ends;
  private final Intake intake;
  private final PaperShelf shelf;
  private final Vault vault;
  private final Ledger ledger;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Translations(
      TranslationNeedRows needs,
      TranslationEndRows ends,
      Intake intake,
      PaperShelf shelf,
      Vault vault,
      Ledger ledger,
      Clock clock,
      ApplicationEventPublisher events) {
    this.needs = needs;
    this.ends = ends;
    this.intake = intake;
    this.shelf = shelf;
    this.vault = vault;
    this.ledger = ledger;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Notes that a letter that came is in this language and has to be translated before it can be
   * read, and publishes {@link TranslationNeeded}. Said again while that is open it changes
   * nothing.
   *
   * @param language an ISO 639 code of two letters, not one of {@link #OURS}
   * @throws RequestClosed if the request has ended
   */
  @Transactional
  public void cameIn(RequestNumber number, String language, Actor by) {
    if (intake.request(number).outcome().isPresent()) throw new RequestClosed(number);
    need(number, language, Optional.empty(), by);
  }

  /**
   * Notes that a letter that went out is needed in this language as well. Also after the request
   * has ended: the letter that says so may be the one.
   *
   * @param letter its id
   */
  @Transactional
  public void neededIn(RequestNumber number, String language, String letter, Actor by) {
    intake.request(number);
    need(number, language, Optional.of(letter), by);
  }

  /**
   * Keeps a translation. One of a letter that came joins the papers of the request.
   *
   * @param pdf the whole file
   * @return why the file is not taken; empty if it is kept
   * @throws IllegalArgumentException if this round is not open
   */
  @Transactional
  public Optional<PaperFault> keep(RequestNumber number, int round, byte[] pdf, StaffId by) {
    var open = mustBeOpen(number, round);
    var offer = shelf.offer(PaperKind.TRANSLATION, "translation.pdf", pdf);
    if (offer instanceof PaperOffer.Refused refused) return Optional.of(refused.fault());
    var paper = ((PaperOffer.Accepted) offer).paper();
    if (!open.outgoing()) shelf.add(number, List.of(paper), Actor.staff(by));
    end(number, round, Optional.of(paper.sha256()), Actor.staff(by));
    return Optional.empty();
  }

  /**
   * Notes that no translation is needed after all: somebody here reads the language, or another
   * letter came.
   *
   * @throws IllegalArgumentException if this round is not open
   */
  @Transactional
  public void notNeeded(RequestNumber number, int round, StaffId by) {
    mustBeOpen(number, round);
    end(number, round, Optional.empty(), Actor.staff(by));
  }

  /** Calls off what came in and is still to be translated, once a request has ended. */
  @Transactional
  public void moot(RequestNumber number, Actor by) {
    of(number).stream()
        .filter(one -> one.open() && !one.outgoing())
        .forEach(
            one -> {
              end(number, one.round(), Optional.empty(), by);
              events.publishEvent(new TranslationMoot(number, one.round()));
            });
  }

  /** What had to be translated, oldest first. */
  @Transactional(readOnly = true)
  public List<Translation> of(RequestNumber number) {
    var ended = new HashMap<Integer, TranslationEndRow>();
    ends.findByRequestNoOrderByRound(number.value()).forEach(row -> ended.put(row.round, row));
    return needs.findByRequestNoOrderByRound(number.value()).stream()
        .map(row -> translation(row, Optional.ofNullable(ended.get(row.round))))
        .toList();
  }

  /**
   * The translation of this round.
   *
   * @throws IllegalArgumentException if there is none
   */
  @Transactional(readOnly = true)
  public Translation of(RequestNumber number, int round) {
    return of(number).stream()
        .filter(one -> one.round() == round)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("INT-16 Nothing of this round is here."));
  }

  /** The letter that came and nobody here can read yet. */
  @Transactional(readOnly = true)
  public Optional<Translation> unread(RequestNumber number) {
    return of(number).stream().filter(one -> one.open() && !one.outgoing()).findFirst();
  }

  /** The bytes of a translation that was kept. */
  @Transactional(readOnly = true)
  public Optional<byte[]> content(RequestNumber number, int round) {
    return of(number, round).sha256().map(vault::read);
  }

  private void need(RequestNumber number, String language, Optional<String> letter, Actor by) {
    if (OURS.contains(language) || !KNOWN.contains(language)) {
      throw new IllegalArgumentException(
          "INT-15 A language to translate has an ISO 639 code such as pl, and is not one of our"
              + " letters.");
    }
    var known = of(number);
    boolean same =
        known.stream()
            .anyMatch(
                one ->
                    one.open() && one.language().equals(language) && one.letter().equals(letter));
    if (same) return;
    int round = known.size() + 1;
    needs.save(
        new TranslationNeedRow(
            number.value(), round, language, letter.orElse(null), by.value(), now()));
    ledger.append(
        number,
        Kind.TRANSLATION_NEEDED,
        by,
        Map.of("round", round, "language", language, "letter", letter.orElse("")));
    events.publishEvent(new TranslationNeeded(number, round));
  }

  private void end(RequestNumber number, int round, Optional<String> sha256, Actor by) {
    ends.save(
        new TranslationEndRow(
            number.value(), round, sha256.isPresent(), sha256.orElse(null), by.value(), now()));
    ledger.append(
        number,
        Kind.TRANSLATION_SETTLED,
        by,
        Map.of("round", round, "kept", sha256.isPresent(), "sha256", sha256.orElse("")));
  }

  private Translation mustBeOpen(RequestNumber number, int round) {
    var one = of(number, round);
    if (!one.open()) {
      throw new IllegalArgumentException("INT-17 This translation was seen to already.");
    }
    return one;
  }

  private static Translation translation(
      TranslationNeedRow row, Optional<TranslationEndRow> ended) {
    return new Translation(
        row.round,
        row.language,
        Optional.ofNullable(row.letterId),
        row.notedAt,
        ended.isEmpty(),
        ended.flatMap(end -> Optional.ofNullable(end.sha256)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
