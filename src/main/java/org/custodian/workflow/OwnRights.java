package org.custodian.workflow;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * What the product does by itself because of what a person recorded. The person may record it and
 * needs no right of the engine to start a process or to send a message.
 */
@Component
public final class OwnRights {
  private final IdentityService identity;

  OwnRights(IdentityService identity) {
    this.identity = identity;
  }

  /** Does it as the product, and gives the person back afterwards. */
  public void act(Runnable act) {
    var person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      act.run();
    } finally {
      if (person != null) {
        identity.setAuthentication(person);
      }
    }
  }
}
