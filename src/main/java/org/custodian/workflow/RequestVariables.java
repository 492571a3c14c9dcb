package org.custodian.workflow;

import java.util.Date;

/** Every process variable there is. A test keeps this list and the models equal. */
public final class RequestVariables {
  /** The class of the request, for the card in Tasklist. */
  public static final Variable<String> REQUEST_CLASS = new Variable<>("requestClass", String.class);

  /** Whether it is process of a court, so that a specialist checks another list. */
  public static final Variable<Boolean> LEGAL_PROCESS =
      new Variable<>("legalProcess", Boolean.class);

  /** Priority of its tasks; 90 and more is STAT. */
  public static final Variable<Integer> PRIORITY = new Variable<>("priority", Integer.class);

  public static final Variable<Date> REMIND_AT = new Variable<>("remindAt", Date.class);
  public static final Variable<Date> INTERNAL_DUE_AT = new Variable<>("internalDueAt", Date.class);
  public static final Variable<Date> LEGAL_DUE_AT = new Variable<>("legalDueAt", Date.class);

  /** Only of legal process. */
  public static final Variable<Date> OBJECTION_AT = new Variable<>("objectionAt", Date.class);

  public static final Variable<Boolean> BASIS_SUFFICIENT =
      new Variable<>("basisSufficient", Boolean.class);

  /** Whether the privacy rules still decide; not fifty years after a death (rule L4). */
  public static final Variable<Boolean> STILL_PROTECTED =
      new Variable<>("stillProtected", Boolean.class);

  /** When the basis was judged last; papers that came after it are a cure. */
  public static final Variable<Date> REVIEWED_AT = new Variable<>("reviewedAt", Date.class);

  public static final Variable<Boolean> CURED = new Variable<>("cured", Boolean.class);
  public static final Variable<Date> CURE_BY = new Variable<>("cureBy", Date.class);

  public static final Variable<Boolean> RELEASE_APPROVED =
      new Variable<>("releaseApproved", Boolean.class);

  /** How many people besides the preparer must approve the packet, one after the other. */
  public static final Variable<Integer> APPROVERS = new Variable<>("approvers", Integer.class);

  /** Set only when the release was not approved: once more, or not at all. */
  public static final Variable<Boolean> SENT_BACK = new Variable<>("sentBack", Boolean.class);

  /** Whether a person confirmed that the request repeats an earlier one. */
  public static final Variable<Boolean> DUPLICATE = new Variable<>("duplicate", Boolean.class);

  /** The number of the request that came first, as a person typed it; empty for none. */
  public static final Variable<String> DUPLICATE_OF = new Variable<>("duplicateOf", String.class);

  /** Whether somebody is treated in an emergency now, so that one person releases (rule M10). */
  public static final Variable<Boolean> EMERGENCY = new Variable<>("emergency", Boolean.class);

  /** When a second person shall have looked at an emergency release. */
  public static final Variable<Date> REVIEW_DUE_AT = new Variable<>("reviewDueAt", Date.class);

  /** Whether staff hand the packet to post or fax before it counts as released. */
  public static final Variable<Boolean> BY_HAND = new Variable<>("byHand", Boolean.class);

  public static final Variable<Boolean> BY_FAX = new Variable<>("byFax", Boolean.class);

  /** Whether the recipient fetches the packet from us. */
  public static final Variable<Boolean> BY_LINK = new Variable<>("byLink", Boolean.class);

  /** Which packet of the request was released. */
  public static final Variable<Integer> PACKET_VERSION =
      new Variable<>("packetVersion", Integer.class);

  public static final Variable<Date> LINK_EXPIRES_AT = new Variable<>("linkExpiresAt", Date.class);

  /** What an e-mail tells, a {@code Notice} by name. */
  public static final Variable<String> NOTICE = new Variable<>("notice", String.class);

  /** What makes an e-mail unique within its request. */
  public static final Variable<String> NOTICE_KEY = new Variable<>("noticeKey", String.class);

  /** The day by which the requester shall answer, as ISO date; empty if there is none. */
  public static final Variable<String> ANSWER_BY = new Variable<>("answerBy", String.class);

  /** Whether a further accounting within twelve months costs something (rule E7). */
  public static final Variable<Boolean> ACCOUNTING_FEE_DUE =
      new Variable<>("accountingFeeDue", Boolean.class);

  /** Until when the patient may agree to it. */
  public static final Variable<Date> ACCOUNTING_FEE_ANSWER_BY =
      new Variable<>("accountingFeeAnswerBy", Date.class);

  /** Whether the fee may be charged; one that is told first waits for an agreement (rule D8). */
  public static final Variable<Boolean> FEE_AGREED = new Variable<>("feeAgreed", Boolean.class);

  /** Whether the fee holds the records back no longer. */
  public static final Variable<Boolean> FEE_SETTLED = new Variable<>("feeSettled", Boolean.class);

  /** When the wait for an agreement or a payment is over. */
  public static final Variable<Date> FEE_BY = new Variable<>("feeBy", Date.class);

  /** When staff hears that the legal limit can be extended for five more days only. */
  public static final Variable<Date> WINDOW_CLOSES_AT =
      new Variable<>("windowClosesAt", Date.class);

  /** Whether there is anything new to read, or only to judge anew. */
  public static final Variable<Boolean> PAPERS_TO_READ =
      new Variable<>("papersToRead", Boolean.class);

  /** Whether a cure is waited for; not if it is here, and not if the request has ended. */
  public static final Variable<Boolean> CURE_AWAITED = new Variable<>("cureAwaited", Boolean.class);

  /** When another hospital that did not answer is asked a second time. */
  public static final Variable<Date> SECOND_LETTER_AT =
      new Variable<>("secondLetterAt", Date.class);

  /** When records of another hospital are waited for no longer. */
  public static final Variable<Date> OUTSIDE_ANSWER_BY =
      new Variable<>("outsideAnswerBy", Date.class);

  /** What counsel decided on process. */
  public static final Variable<Boolean> COUNSEL_OBJECTS =
      new Variable<>("counselObjects", Boolean.class);

  public static final Variable<Boolean> PROCESS_STANDS =
      new Variable<>("processStands", Boolean.class);
  public static final Variable<Boolean> PATIENT_TOLD = new Variable<>("patientTold", Boolean.class);

  /** The last moment at which an objection still goes out before its last day. */
  public static final Variable<Date> LAST_OBJECTION_AT =
      new Variable<>("lastObjectionAt", Date.class);

  /** When the patient's time to object is over, after the hospital's own notice. */
  public static final Variable<Date> NOTICE_OVER_AT = new Variable<>("noticeOverAt", Date.class);

  /** The hold that is watched. */
  public static final Variable<String> HOLD_ID = new Variable<>("holdId", String.class);

  public static final Variable<Date> REPORT_HOLD_AT = new Variable<>("reportHoldAt", Date.class);

  /** Which misdirection a process handles; a request may have several. */
  public static final Variable<String> INCIDENT = new Variable<>("incident", String.class);

  /** Until when a low probability of compromise can be shown (rule P1). */
  public static final Variable<Date> ASSESS_BY = new Variable<>("assessBy", Date.class);

  /** When the hospital wants the patient told of a breach. */
  public static final Variable<Date> NOTICE_TARGET_AT =
      new Variable<>("noticeTargetAt", Date.class);

  /** The end of the last lawful day to tell the patient (rule P2). */
  public static final Variable<Date> NOTICE_DUE_AT = new Variable<>("noticeDueAt", Date.class);

  /** The end of the last lawful day to report a breach. */
  public static final Variable<Date> REPORT_DUE_AT = new Variable<>("reportDueAt", Date.class);

  public static final Variable<Boolean> LOW_PROBABILITY =
      new Variable<>("lowProbability", Boolean.class);

  /** Whether the record is looked at before anything is copied. */
  public static final Variable<Boolean> INSPECTION_FIRST =
      new Variable<>("inspectionFirst", Boolean.class);

  /** Whether no further appointment comes. */
  public static final Variable<Boolean> INSPECTION_OVER =
      new Variable<>("inspectionOver", Boolean.class);

  /** Whether a copy goes, from the start or after the record was looked at. */
  public static final Variable<Boolean> COPY_WANTED = new Variable<>("copyWanted", Boolean.class);

  /** Whether the packet may be shown as it is. */
  public static final Variable<Boolean> PACKET_STANDS =
      new Variable<>("packetStands", Boolean.class);

  /** When a patient comes to look. */
  public static final Variable<Date> MEETS_AT = new Variable<>("meetsAt", Date.class);

  /** Which translation a process sees to; a request may need several. */
  public static final Variable<Integer> TRANSLATION = new Variable<>("translation", Integer.class);

  /** Whether the translation is for us, or none was needed. */
  public static final Variable<Boolean> NOTHING_TO_SEND =
      new Variable<>("nothingToSend", Boolean.class);

  private RequestVariables() {}
}
