package org.custodian.packet;

/** Why a packet cannot be made, beside what keeps a page from being redacted. */
public enum PacketFault {
  UNDECIDED("A page of a collected document has no decision."),
  UNKNOWN_PAGE("A decision names a page that was not collected."),
  DOCUMENT_REFUSED("The document could not be read when it was collected."),
  DOCUMENT_CHANGED("The document cannot be read now."),
  NOTHING_BLACKENED("The page is to be redacted, and nothing on it was."),
  MARK_NOT_APPLIED("A mark was not carried out."),
  CONSENT_MISSING("Pages need the consent they rest on beside them, 42 CFR 2.32(b)."),
  CHART_PAGE("To locate a person a sheet goes and never a page of the chart, rule C7."),
  SHEET_MISSING("The sheet of facts to locate a person is missing, rule C7."),
  NO_BASIS("The request rests on no sufficient legal basis."),
  CALLED_OFF("Somebody called the making of the packet off."),
  WORKER_LOST("The program that makes packets broke down over this one."),
  TOO_MUCH_AT_ONCE("The packet needs more work at once than allowed."),
  NO_WORKER("No program that makes packets was free."),
  PROOF_FAILED("The finished file did not pass its proof.");

  private final String sentence;

  PacketFault(String sentence) {
    this.sentence = sentence;
  }

  /** What is wrong, for the specialist. */
  public String sentence() {
    return sentence;
  }
}
