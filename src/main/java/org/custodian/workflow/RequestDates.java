package org.custodian.workflow;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.custodian.verification.Deadlines;

/** The dates of a request as the process variables that timers and tasks read. */
public final class RequestDates {

  /** Every date that is watched. */
  public static Map<String, Object> of(Deadlines dates) {
    var variables = new HashMap<String, Object>();
    RequestVariables.REMIND_AT.put(variables, Date.from(dates.remindAt()));
    RequestVariables.INTERNAL_DUE_AT.put(variables, Date.from(dates.internalDueAt()));
    // Without a day of the law, our own target is the last day there is.
    var last = Date.from(dates.legalDueAt().orElse(dates.internalDueAt()));
    RequestVariables.LEGAL_DUE_AT.put(variables, last);
    var window = dates.windowClosesAt().map(Date::from).orElse(last);
    RequestVariables.WINDOW_CLOSES_AT.put(variables, window);
    return variables;
  }

  private RequestDates() {}
}
