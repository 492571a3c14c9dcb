package org.custodian.web.logoff;

import org.custodian.vocabulary.StaffId;

/** Somebody of the staff was signed off without asking for it. */
public record SessionEnded(StaffId person, Ending why) {}
