package org.custodian.web.logoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts, of staff and of requesters. The upper bounds are those of NIST SP
 * 800-63B for a login with two factors; there is no setting that switches the sign-off off.
 *
 * @param idle time without any act of a person, 1 to 30 minutes
 * @param longest time since the sign-in whatever happens, at least {@code idle}, at most 12 hours
 */
@ConfigurationProperties("custodian.session")
public record SessionLimits(
    @DefaultValue("15m") Duration idle, @DefaultValue("12h") Duration longest) {
  private static final Duration MOST_IDLE = Duration.ofMinutes(30);
  private static final Duration MOST = Duration.ofHours(12);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  public SessionLimits {
    if (idle.compareTo(MINUTE) < 0 || idle.compareTo(MOST_IDLE) > 0) {
      throw new IllegalArgumentException("custodian.session.idle must be 1m to 30m.");
    }
    if (longest.compareTo(idle) < 0 || longest.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "custodian.session.longest must be at least custodian.session.idle and at most 12h.");
    }
  }

  /** How long before the end a person is warned: a minute, or half of a limit below two minutes. */
  Duration warning() {
    var half = idle.dividedBy(2);
    return half.compareTo(MINUTE) < 0 ? half : MINUTE;
  }

  /** How often a page tells at most that it is in use, so that it is told well before a warning. */
  Duration report() {
    var quarter = idle.dividedBy(4);
    return quarter.compareTo(MINUTE) < 0 ? quarter : MINUTE;
  }
}
