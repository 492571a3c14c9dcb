package org.custodian.ledger;

/** What happened. The names are those that auditors search for. */
public enum Kind {
  RECEIVED("A request came in over the portal, REST, paper or fax."),
  PAPER_ADDED("A paper was added to a request."),
  PAPER_VIEWED("Somebody of the staff opened a paper, a letter or what was asked for."),
  IDENTITY_RECORDED("Staff recorded how the requester's identity or authority was shown."),
  PATIENT_MATCHED("Staff matched the request with a patient of the chart."),
  NOBODY_MATCHED("Staff found no patient for the request."),
  BASIS_RECORDED("Staff recorded the legal basis that was presented."),
  BASIS_REVIEWED("The rules judged the legal basis, sufficient or with its defects."),
  LETTER_SENT("A letter went out."),
  MAIL_SENT("A notice went out by e-mail."),
  MAIL_REFUSED("A mail server refused a notice."),
  RESUMED("What was missing came, and the request goes on."),
  PAGES_COLLECTED("Documents were collected from the chart."),
  PAGE_VIEWED("Somebody looked at a page of the record."),
  PAGES_DECIDED("Pages were decided in or out, by rule or by a person."),
  MARKED("A redaction was marked or taken back."),
  ABSTRACTED("The page decisions were sealed."),
  PACKET_ASSEMBLED("A packet was assembled and its redaction proven."),
  PACKET_REFUSED("A packet could not be assembled or its proof failed."),
  PACKET_VIEWED("Somebody looked at a packet before its release."),
  APPROVED("The second person approved the packet."),
  SENT_BACK("The second person sent the packet back."),
  REFUSED("The second person refused the release."),
  RECHECKED("The basis was judged once more right before the release."),
  BLOCKED("The release was stopped because the basis or a page rule changed."),
  RELEASED("A packet was released; nothing leaves before this entry is proven."),
  PASSCODE_REFUSED("A wrong PIN or passcode was typed."),
  DOWNLOADED("The recipient fetched the packet."),
  LINK_CLOSED("A download link was closed."),
  REVOKED("An authorization was revoked."),
  WITHDRAWN("The requester withdrew the request."),
  REMINDED("Somebody was reminded of a deadline."),
  ESCALATED("A deadline was brought before the supervisor."),
  REASSIGNED("A task was given to somebody else or back to its group."),
  OVERDUE("A deadline passed."),
  CLOSED("The request ended, with its outcome."),
  AUDITOR_SEARCHED("An auditor searched or opened something."),
  ACCOUNTING_MADE("An accounting of disclosures was made."),
  SIGNED_IN("Somebody of the staff signed in."),
  SIGN_IN_REFUSED("A sign-in was refused."),
  NODE_STARTED("A node of the product started."),
  FORMAT_SETTLED("The form and format of a patient's copy was settled."),
  FORMAT_VIOLATION("Paper was to go in place of a form that can readily be produced."),
  POSTAGE_ENTERED("Staff entered postage."),
  DISCLOSURE_NOTED("A disclosure was written down that no packet of ours made."),
  DELIVERY_CONFIRMED("It became known that a disclosure arrived."),
  ACCOUNTING_SUSPENDED("An agency had disclosures kept out of a patient's accounting."),
  FEE_NOTICE_ANSWERED("The patient answered the fee notice of a further accounting."),
  MISDIRECTION_REPORTED("A disclosure was reported to have reached the wrong hands."),
  MISDIRECTION_ASSESSED("The four factors of a breach were assessed."),
  BREACH_PRESUMED("Nobody showed a low probability of compromise in time."),
  BREACH_REPORTED("A breach was reported."),
  MISDIRECTION_CLOSED("The misdirection was closed."),
  LEGAL_HOLD_PLACED("A legal hold keeps files beyond their time."),
  LEGAL_HOLD_LIFTED("A legal hold ended."),
  PURGED("Files were destroyed after their time."),
  DEADLINE_EXTENDED("A deadline was extended in writing."),
  EXTENSION_REFUSED("An extension was refused by rule."),
  WINDOW_CLOSING("A deadline comes near."),
  CRITICAL("A deadline is the next day's."),
  HELD("A lawful hold delays a request."),
  HOLD_REFUSED("A hold was refused by rule."),
  HOLD_ENDED("A hold ended."),
  HOLD_REPORTED("A hold was told to the requester or reported."),
  COUNSEL_DECIDED("Counsel answered what was asked."),
  OBJECTION_RECORDED("The patient's objection to process was recorded."),
  PROCESS_RULED("A court ruled on process."),
  FEE_LINE_ENTERED("A line of a fee was entered."),
  FEE_LINE_REFUSED("A line of a fee was refused by rule."),
  FEE_COMPUTED("A fee was computed, with the rule that caps it."),
  ESTIMATED("An estimate was sent."),
  ESTIMATE_AGREED("The requester agreed to the estimate."),
  INVOICED("An invoice was sent."),
  PAID("A payment came in."),
  FEE_WAIVED("A fee was waived."),
  REFUND_DUE("A refund is owed."),
  REFUNDED("A refund was paid."),
  CONFIDENTIAL_ADDRESS_KEPT("A patient's confidential address was kept."),
  PAGE_FACT_RECORDED("A fact about pages was recorded that rules need."),
  RESTRICTION_RECORDED("A restriction of the patient was agreed or ended."),
  ACCESS_DENIED("Access to pages was denied by a professional."),
  REVIEW_ASKED("The patient asked for a review of a denial."),
  DENIAL_REVIEWED("Another professional reviewed a denial."),
  REPRESENTATIVE_JUDGED(
      "A professional refused somebody as the patient's representative, or took that back."),
  BATCH_OPENED("A further release of the same request was opened."),
  PAGES_MISFILED("Pages of another patient were found in the chart."),
  DUTY_DONE("A duty that follows from the basis was done."),
  EMERGENCY_NOTED("An emergency disclosure was noted."),
  PACKET_DESTROYED("A packet that was not released was destroyed."),
  HANDED_OVER("A packet was put into the post or faxed."),
  SIGNED_OFF("A further person signed a packet off."),
  REVIEWED_AFTERWARDS("A release was reviewed after it went."),
  DUPLICATE_DECIDED("It was decided whether a request is a duplicate."),
  OUTSIDE_RECORDS_FILED("Records of another hospital were compared and put into the chart."),
  PRINT_CLEARED(
      "A packet was given to staff to print or to fax; its paper leaves after this, never before."),
  INSPECTION_ARRANGED("A time and place to look at the record was arranged with the patient."),
  INSPECTION_SETTLED("It was noted what came of an appointment to look at the record."),
  SHOWN(
      "A packet was given to staff to show to the patient; no page is shown before this entry is"
          + " proven."),
  COPY_ASKED("A patient who asked only to look wants a copy as well."),
  TRANSLATION_NEEDED(
      "A letter came in, or is needed in, a language in which the house has no letters."),
  TRANSLATION_SETTLED("A translation was kept, or none is needed any more."),
  RECEIPT_GIVEN("The receipt of a release was given out."),
  DOCUMENT_REPLACED(
      "A collected document was taken from the chart anew, after it was mended there."),
  DISCLOSED("A disclosure became a fact of the accounting, by packet or outside of one."),
  WORK_CALLED_OFF("Somebody of the staff called off long work, to be started again."),
  STEP_FAILED("A step of the process failed so often that a person must look."),
  SIGNED_OUT("Somebody of the staff signed out, or was signed off by the time, which why tells."),
  ACCESS_REFUSED("Somebody who is signed in was refused a page."),
  ROLE_CHANGED("A login or one of its roles was given, changed or taken."),
  POLICY_CHANGED(
      "State pack, rule tables, process models or settings of law differ from the last start."),
  NODE_STOPPED("A node of the product stopped in order."),
  AUDITOR_EXPORTED("An auditor took rows away as a file."),
  LOG_CHECKED("The whole log was checked from the auditors' pages."),
  SHREDDED(
      "The key of details was destroyed after its time; their values cannot be read any more."),
  BREAK_GLASS(
      "In an emergency somebody opened a request without a task, for an hour, with a reason."),
  BREAK_GLASS_READ("Somebody read why a request was opened in an emergency."),
  BREAK_GLASS_REVIEWED("Somebody else found whether an emergency opening was justified."),
  BREAK_GLASS_OVERDUE("Nobody reviewed an emergency opening in time."),
  REPEATED(
      "A step ran again just as its entry was put in order; the first entry counts, nothing else"
          + " happened."),
  RESTORED(
      "An operator restored an older backup; the log goes on under a new name and says after what.");

  private final String act;

  Kind(String act) {
    this.act = act;
  }

  /** The act that makes such an entry, as a sentence for the documents. */
  public String act() {
    return act;
  }
}
