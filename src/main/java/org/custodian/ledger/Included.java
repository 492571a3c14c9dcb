package org.custodian.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.LogEntry;
import org.custodian.proof.Receipt;

/**
 * An entry that stands in the log under a signed checkpoint. Only the log can make one, so whoever
 * holds one need not ask again.
 */
public final class Included {
  private final Receipt receipt;
  private final LogEntry entry;

  Included(Receipt receipt, LogEntry entry) {
    this.receipt = receipt;
    this.entry = entry;
  }

  /** Place in the log, from 0. */
  public long index() {
    return receipt.index();
  }

  /** What the recipient keeps and anybody can check. */
  public Receipt receipt() {
    return receipt;
  }

  /** The receipt as a file, C2SP tlog-proof. */
  public byte[] file() {
    return receipt.bytes();
  }

  /** Which log. */
  public String log() {
    return checkpoint().origin();
  }

  /** How many entries the log had when it was signed. */
  public long size() {
    return checkpoint().size();
  }

  /** The root of the log when it was signed, base64. */
  public String root() {
    return checkpoint().root().base64();
  }

  /** The signed checkpoint, a line each. */
  public List<String> signed() {
    return new String(receipt.checkpoint().bytes(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private Checkpoint checkpoint() {
    return Checkpoint.unverified(receipt.checkpoint());
  }

  /** When it happened. */
  public Instant at() {
    return entry.at();
  }

  /** What the entry says under this name, for example "packetSha256". */
  public Optional<String> fact(String name) {
    return Optional.ofNullable(entry.facts().get(name));
  }

  /** Whether the entry is of this kind and about this request. */
  public boolean tells(Kind kind, String request) {
    return entry.kind().equals(kind.name()) && entry.request().filter(request::equals).isPresent();
  }
}
