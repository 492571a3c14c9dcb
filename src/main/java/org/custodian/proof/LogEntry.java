package org.custodian.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a disclosure log, version 1: what happened, when, by whom, about which request.
 * Holds no PHI: what names a person stands in it as a commitment only.
 *
 * @param log origin of the log, so that an entry of one log proves nothing in another
 * @param eid unique id of the entry
 * @param at UTC, to the microsecond
 * @param node which node wrote it
 * @param nodeSequence place among the entries of that node's run, from 1; a gap shows a lost one
 * @param skipped numbers of that run whose entries were rolled back with what they told of
 * @param request request number, where it belongs to one
 * @param facts codes, counts, ids, dates and hashes by name
 * @param commitments HMAC-SHA256 with a secret salt of each value kept elsewhere, base64url
 */
public record LogEntry(
    String log,
    String eid,
    String kind,
    Instant at,
    String node,
    long nodeSequence,
    List<Long> skipped,
    String actor,
    Optional<String> request,
    Map<String, String> facts,
    Map<String, String> commitments) {
  /** Most bytes that an entry may have. */
  public static final int MOST_BYTES = 8192;

  private static final long VERSION = 1;
  private static final int MILLION = 1_000_000;
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z");

  public LogEntry {
    skipped = List.copyOf(skipped);
    facts = Map.copyOf(facts);
    commitments = Map.copyOf(commitments);
  }

  /**
   * The bytes that are hashed.
   *
   * @throws IllegalArgumentException if there are more than 8 KiB, or a fact has no canonical form
   */
  public byte[] bytes() {
    var all = new LinkedHashMap<String, Object>();
    all.put("v", VERSION);
    all.put("log", log);
    all.put("eid", eid);
    all.put("kind", kind);
    all.put("at", time(at));
    all.put("node", node);
    all.put("nseq", nodeSequence);
    if (!skipped.isEmpty()) all.put("skip", skipped);
    all.put("actor", actor);
    request.ifPresent(number -> all.put("req", number));
    if (!facts.isEmpty()) all.put("facts", facts);
    if (!commitments.isEmpty()) all.put("com", commitments);
    byte[] bytes = CanonicalJson.write(all);
    if (bytes.length > MOST_BYTES)
      throw new IllegalArgumentException("An entry has at most 8 KiB; put less into its facts.");
    return bytes;
  }

  private static String time(Instant at) {
    var second = at.toString().substring(0, 19);
    return second + "." + String.valueOf(MILLION + at.getNano() / 1000).substring(1) + "Z";
  }

  /**
   * @throws NotAccepted if the bytes are no entry of version 1
   */
  public static LogEntry parse(byte[] bytes) {
    if (bytes.length > MOST_BYTES) throw notAnEntry();
    Map<String, Object> all = new CanonicalReader(bytes).loosely();
    if (!Long.valueOf(VERSION).equals(all.get("v"))) throw notAnEntry();
    var entry =
        new LogEntry(
            text(all, "log"),
            text(all, "eid"),
            text(all, "kind"),
            time(text(all, "at")),
            text(all, "node"),
            all.get("nseq") instanceof Long number ? number : -1,
            numbers(all.get("skip")),
            text(all, "actor"),
            all.containsKey("req") ? Optional.of(text(all, "req")) : Optional.empty(),
            texts(all.get("facts")),
            texts(all.get("com")));
    // A fact that this version does not know would otherwise be read as if it were not there, and
    // another form of the same facts as if it were this one.
    if (!Arrays.equals(written(entry), bytes)) throw notAnEntry();
    return entry;
  }

  private static byte[] written(LogEntry entry) {
    try {
      return entry.bytes();
    } catch (IllegalArgumentException beyondTheProfile) {
      throw notAnEntry();
    }
  }

  private static Instant time(String text) {
    try {
      if (TIME.matcher(text).matches()) return Instant.parse(text);
    } catch (DateTimeException e) {
      throw notAnEntry();
    }
    throw notAnEntry();
  }

  private static String text(Map<String, Object> all, String name) {
    if (all.get(name) instanceof String text) return text;
    throw notAnEntry();
  }

  private static List<Long> numbers(@Nullable Object value) {
    var numbers = new ArrayList<Long>();
    if (value == null) return numbers;
    if (!(value instanceof List<?> list)) throw notAnEntry();
    for (Object number : list) {
      if (!(number instanceof Long one)) throw notAnEntry();
      numbers.add(one);
    }
    return numbers;
  }

  private static Map<String, String> texts(@Nullable Object value) {
    var texts = new LinkedHashMap<String, String>();
    if (value == null) return texts;
    if (!(value instanceof Map<?, ?> map)) throw notAnEntry();
    map.forEach(
        (name, text) -> {
          if (!(name instanceof String key) || !(text instanceof String fact)) throw notAnEntry();
          texts.put(key, fact);
        });
    return texts;
  }

  private static NotAccepted notAnEntry() {
    return new NotAccepted("An entry has another form than version 1 of this log.");
  }
}
