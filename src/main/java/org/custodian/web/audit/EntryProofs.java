package org.custodian.web.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Ledger;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.Hash;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.NoteKey;
import org.custodian.proof.Receipt;
import org.custodian.proof.TreeHash;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page shows of an entry and of the proof that it stands in the log. */
@Component
class EntryProofs {
  private final Ledger ledger;

  EntryProofs(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A proof as a page shows it.
   *
   * @param holds whether it was checked just now and leads to the signed checkpoint
   * @param path hashes from the entry's sibling upwards, base64
   * @param checkpoint the signed note, as an outsider keeps it
   */
  record Shown(
      long index,
      String leaf,
      long size,
      String root,
      List<String> path,
      String checkpoint,
      String key,
      String bytes,
      boolean holds) {}

  /** Adds the entry, its opened details and its proof to a page. */
  void show(Entry entry, Model page) {
    page.addAttribute("entry", entry);
    page.addAttribute("commitments", new TreeMap<>(entry.commitments()));
    page.addAttribute("details", ledger.details(entry));
    page.addAttribute("proof", shown(ledger.included(entry).receipt()));
  }

  private Shown shown(Receipt receipt) {
    var checkpoint = Checkpoint.unverified(receipt.checkpoint());
    return new Shown(
        receipt.index(),
        new TreeHash().leaf(receipt.entry()).base64(),
        checkpoint.size(),
        checkpoint.root().base64(),
        receipt.path().stream().map(Hash::base64).toList(),
        new String(receipt.checkpoint().bytes(), StandardCharsets.UTF_8),
        ledger.keyLine(),
        new String(receipt.entry(), StandardCharsets.UTF_8),
        holds(receipt));
  }

  /** Made and checked are two things: what is shown as proven was checked as an outsider would. */
  private boolean holds(Receipt receipt) {
    try {
      receipt.verified(List.of(NoteKey.parse(ledger.keyLine())));
      return true;
    } catch (NotAccepted broken) {
      return false;
    }
  }
}
