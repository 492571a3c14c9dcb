package org.custodian.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which part of the log is asked for. Nothing in it names a patient, so it may stand in a URL. */
public record LogForm(String from, String to, String actor, String request) {
  private static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9._@-]{0,64}");
  private static final Pattern REQUEST = Pattern.compile("|\\d{2}-\\d{4,6}");

  public LogForm {
    from = SearchForm.typed(from);
    to = SearchForm.typed(to);
    actor = SearchForm.typed(actor);
    request = SearchForm.typed(request);
  }

  boolean empty() {
    return from.isEmpty() && to.isEmpty() && actor.isEmpty() && request.isEmpty();
  }

  /** Message keys of what cannot be searched for. */
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (SearchForm.day(from).isEmpty() || SearchForm.day(to).isEmpty()) {
      faults.add("audit.fault.days");
    } else if (to.compareTo(from) < 0) {
      faults.add("audit.fault.period");
    }
    if (!ACTOR.matcher(actor).matches()) {
      faults.add("audit.fault.actor");
    }
    if (!REQUEST.matcher(request).matches()) {
      faults.add("audit.fault.request");
    }
    return faults;
  }
}
