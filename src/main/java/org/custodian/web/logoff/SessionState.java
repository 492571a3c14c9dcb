package org.custodian.web.logoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the script of our pages learns about the session.
 *
 * @param held whether anybody's session is there
 * @param ended why one ended before, a name of {@link Ending}; empty if nothing is known of one
 * @param left seconds until it ends if nobody does anything
 * @param warn seconds before the end at which a person is warned
 * @param report seconds between two reports of use
 * @param last whether nothing prolongs it any more
 * @param header name of the header in which a report brings the form's token
 * @param token the form's token
 * @param words what the warning says
 */
record SessionState(
    boolean held,
    String ended,
    long left,
    long warn,
    long report,
    boolean last,
    String header,
    String token,
    Map<String, String> words) {

  /** Nobody's session is there. */
  static SessionState none(String ended) {
    return new SessionState(false, ended, 0, 0, 0, false, "", "", Map.of());
  }

  static SessionState of(
      SessionLimits limits,
      SessionUse use,
      Instant now,
      CsrfToken token,
      Map<String, String> words) {
    return new SessionState(
        true,
        "",
        seconds(use.left(limits, now)),
        limits.warning().toSeconds(),
        limits.report().toSeconds(),
        use.last(limits, now),
        token.getHeaderName(),
        token.getToken(),
        words);
  }

  /** Rounded up: a script that waits so long finds the session ended. */
  private static long seconds(Duration time) {
    return Math.max(0, time.plusMillis(999).toSeconds());
  }

  /** What the warning says: to staff, or to a requester, who has no account to come back to. */
  static Map<String, String> words(
      MessageSource texts, Locale language, boolean staff, SessionLimits limits) {
    var hours = new Object[] {limits.longest().toHours()};
    var words = new TreeMap<String, String>();
    for (var one : List.of("idle", "last", "left", "one", "stay")) {
      var key = "session." + one + (staff ? ".staff" : ".requester");
      words.put(one, texts.getMessage(key, one.equals("last") ? hours : null, language));
    }
    for (var one : List.of("title", "close")) {
      words.put(one, texts.getMessage("session." + one, null, language));
    }
    return words;
  }

  @Override
  public String toString() {
    return "SessionState[withheld]";
  }
}
