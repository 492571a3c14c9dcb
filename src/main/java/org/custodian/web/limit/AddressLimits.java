package org.custodian.web.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many tries one address has in a minute, at each door apart; each 5 to 10,000. The people of
 * one building often share an address, so a limit is far above what one person does.
 *
 * @param signIn sign-ins of staff, by page or by HTTP basic
 * @param pin request numbers with a PIN, by page or by program
 * @param passcode passcodes of links
 * @param send everything else that is sent to the portal or by a program
 */
@ConfigurationProperties("custodian.limits")
record AddressLimits(
    @DefaultValue("60") int signIn,
    @DefaultValue("30") int pin,
    @DefaultValue("30") int passcode,
    @DefaultValue("300") int send) {
  private static final int LEAST = 5;
  private static final int MOST = 10_000;

  AddressLimits {
    for (int limit : new int[] {signIn, pin, passcode, send}) {
      if (limit < LEAST || limit > MOST) {
        throw new IllegalArgumentException("Each of custodian.limits must be 5 to 10000.");
      }
    }
  }

  int of(TriedDoor door) {
    return switch (door) {
      case SIGN_IN -> signIn;
      case PIN -> pin;
      case PASSCODE -> passcode;
      case SEND -> send;
    };
  }
}
