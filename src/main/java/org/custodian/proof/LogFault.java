package org.custodian.proof;

/**
 * Something that an honest log does not show.
 *
 * @param kind what is wrong
 * @param index the first entry that is not as it was signed, from 0; for a checkpoint its size
 */
public record LogFault(Kind kind, long index) {
  /** What is wrong, with the sentence that a report prints. */
  public enum Kind {
    ALTERED("An entry is not the one that was hashed: its bytes or its hash were changed."),
    MISSING(
        "An entry is missing: the indexes do not follow each other, or a file of the export is"
            + " not there."),
    REARRANGED("The tree changes here: an entry was exchanged, moved, added or taken out."),
    CUT_OFF("The log is shorter than a checkpoint that was signed: its end was cut off."),
    OTHER_TREE("A signed checkpoint describes another log than this one."),
    NOT_SIGNED("A checkpoint is not signed by a key that is trusted here."),
    SPOILT("What is kept as a checkpoint of this size is none, or is one of another size."),
    NO_CHECKPOINT("There is no checkpoint, so nothing can be checked against a signature."),
    NOT_AN_ENTRY("An entry has another form than entries of this log."),
    FOREIGN("An entry says that it belongs to another log."),
    TWICE("An entry with this id stands in the log already."),
    LOST("An entry is missing before this one: taken out, or its node was killed as it wrote it."),
    COLUMN(
        "What finds this entry in its table says something else than the entry that was signed."),
    TILE("A kept hash of the tree is missing or is not that of the entries."),
    NOT_WITNESSED(
        "The newest checkpoint lacks a witness that is demanded here. If the log is at work, ask again."),
    OWN_WORK("A packet was approved by the person who prepared it."),
    NOT_APPROVED("A packet was released without an approval before it by the one who is named."),
    NOT_OURS("Behind this entry something waits that no node of the product wrote."),
    STUCK("Behind this entry something waits for its place for more than ten minutes.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
