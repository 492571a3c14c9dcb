package org.custodian.ledger;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.custodian.proof.NoteSigner;
import org.custodian.vocabulary.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only log of what happened. An entry is written in the transaction of the change it
 * tells of: if the entry cannot be written, the change does not happen.
 */
@Component
public class Ledger {
  /** First line of a text that is signed and is no checkpoint. */
  public static final String STATEMENT = NoteSigner.STATEMENT;

  private final Stage stage;
  private final Reading reading;
  private final Inclusion inclusion;
  private final DetailStore details;

  Ledger(Stage stage, Reading reading, Inclusion inclusion, DetailStore details) {
    this.stage = stage;
    this.reading = reading;
    this.inclusion = inclusion;
    this.details = details;
  }

  /**
   * Writes an entry about a request.
   *
   * @param facts ids, codes, counts, dates by name; at most 8,000 bytes as JSON; never PHI
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(RequestNumber request, Kind kind, Actor actor, Map<String, ?> facts) {
    write(UUID.randomUUID(), request.value(), kind, actor, facts, Details.none());
  }

  /**
   * Writes an entry about a request that commits to values which name persons.
   *
   * @param named the values; they lie apart and encrypted, the entry holds commitments
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(
      RequestNumber request, Kind kind, Actor actor, Map<String, ?> facts, Details named) {
    write(UUID.randomUUID(), request.value(), kind, actor, facts, named);
  }

  /** Writes an entry that belongs to no request, such as a sign-in or an auditor's search. */
  @Transactional
  public void append(Kind kind, Actor actor, Map<String, ?> facts) {
    write(UUID.randomUUID(), null, kind, actor, facts, Details.none());
  }

  /**
   * Writes an entry once, however often the step runs.
   *
   * @param key what makes the effect unique, for example "release/26-0003/1"; never PHI
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendOnce(
      String key, RequestNumber request, Kind kind, Actor actor, Map<String, ?> facts) {
    appendOnce(key, Optional.of(request), kind, actor, facts, Details.none());
  }

  /**
   * Writes an entry once, with values that name persons.
   *
   * @param key what makes the effect unique, for example "disclosure/" and its id; never PHI
   * @param request empty if it belongs to none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendOnce(
      String key,
      Optional<RequestNumber> request,
      Kind kind,
      Actor actor,
      Map<String, ?> facts,
      Details named) {
    var number = request.map(RequestNumber::value).orElse(null);
    stage.addOnce(idOf(key), number, kind, actor.value(), texts(facts), named);
  }

  /** Everything that happened to a request, oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> trace(RequestNumber request) {
    return reading.trace(request);
  }

  /** The entries that fit, newest first, at most as many as asked for. */
  @Transactional(readOnly = true)
  public List<Entry> search(LogQuery query, int most) {
    return reading.search(query, most);
  }

  /** One entry by its id, its index or the hash of its bytes. */
  @Transactional(readOnly = true)
  public Optional<Entry> entry(LogQuery.One one) {
    return reading.one(one);
  }

  /** What an entry says of persons, opened. Who calls it writes down for whom. */
  @Transactional(readOnly = true)
  public OpenedDetails details(Entry entry) {
    return details.open(entry.id(), entry.commitments());
  }

  /** When the newest details of a request were kept; empty if none can be read any more. */
  @Transactional(readOnly = true)
  public Optional<Instant> newestDetails(RequestNumber request) {
    return details.newest(request);
  }

  /**
   * Destroys the details of a request for good; what the log holds and proves stays as it is.
   *
   * @return whether this call did
   */
  @Transactional
  public boolean shred(RequestNumber request, Actor by) {
    if (!details.shred(request)) return false;
    write(UUID.randomUUID(), request.value(), Kind.SHREDDED, by, Map.of(), Details.none());
    return true;
  }

  /** Entries outside of any request whose details are older than this and can still be read. */
  @Transactional(readOnly = true)
  public List<Entry> detailedBefore(Instant before) {
    return details.aloneBefore(before).stream()
        .flatMap(alone -> reading.one(new LogQuery.One.Id(alone.entryId())).stream())
        .toList();
  }

  /**
   * Destroys the details of an entry that belongs to no request.
   *
   * @return whether this call did
   */
  @Transactional
  public boolean shred(Entry entry, Actor by) {
    if (!details.shred(entry.id())) return false;
    var facts = Map.of("entry", entry.id());
    write(UUID.randomUUID(), null, Kind.SHREDDED, by, facts, Details.none());
    return true;
  }

  /**
   * The proof that an entry stands in the log under a signed checkpoint. Puts the log in order and
   * signs it now if need be, so that a release need not wait for the next round.
   *
   * @param key as given to {@link #appendOnce}, committed before
   * @throws IllegalStateException if there is no such entry, or the log cannot be signed
   */
  public Included included(String key) {
    return inclusion.of(idOf(key));
  }

  /**
   * The same for an entry by its own id.
   *
   * @throws IllegalStateException if there is no such entry, or the log cannot be signed
   */
  public Included included(Entry entry) {
    return inclusion.of(UUID.fromString(entry.id()));
  }

  /** The id of the entry that {@link #appendOnce} writes under this key. */
  public static String id(String key) {
    return idOf(key).toString();
  }

  /** How many entries are in order. */
  @Transactional(readOnly = true)
  public long size() {
    return reading.size();
  }

  /**
   * A text of ours with the signature of the log's key, as a note of C2SP form.
   *
   * @param text lines that begin with {@link #STATEMENT}, so that it is never taken for a
   *     checkpoint
   */
  public String statement(String text) {
    return inclusion.statement(text);
  }

  /**
   * Whether the entry of this key was put in order.
   *
   * @param key as given to {@link #appendOnce}
   */
  public boolean holds(String key) {
    return inclusion.stands(idOf(key));
  }

  /**
   * Waits until an entry stands under a signed checkpoint, and makes no proof of it.
   *
   * @param key as given to {@link #appendOnce}, committed before
   * @return its place in the log
   * @throws IllegalStateException if there is no such entry, or the log cannot be signed
   */
  public long settled(String key) {
    return inclusion.settled(idOf(key));
  }

  /**
   * Whether the witnesses signed the newest checkpoint. Those that did not yet are asked, so it may
   * take seconds. Empty if nothing was signed yet.
   */
  public Optional<Cosignatures> cosignatures() {
    return inclusion.cosignatures();
  }

  /** The line by which outsiders know the key of this log's checkpoints. */
  public String keyLine() {
    return inclusion.keyLine();
  }

  /**
   * The lines of all names that this log had, the newest first: after a restored backup it goes on
   * under a new one, and receipts given before are signed under the old.
   */
  public List<String> keyLines() {
    return inclusion.keyLines();
  }

  private static UUID idOf(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  private void write(
      UUID id,
      @Nullable String request,
      Kind kind,
      Actor actor,
      Map<String, ?> facts,
      Details named) {
    stage.add(id, request, kind, actor.value(), texts(facts), named);
  }

  private static TreeMap<String, String> texts(Map<String, ?> facts) {
    var texts = new TreeMap<String, String>();
    facts.forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  /** Entries have one form, so the same text always has the same bytes. */
  private static String text(@Nullable Object value) {
    return Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFC);
  }
}
