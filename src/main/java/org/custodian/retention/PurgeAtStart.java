package org.custodian.retention;

import org.custodian.ledger.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The operator's purge: start the product with --custodian.retention.purge=true, and it destroys
 * what is due before it serves anybody. Never without being asked.
 */
@Component
@ConditionalOnProperty(name = "custodian.retention.purge", havingValue = "true")
class PurgeAtStart implements ApplicationRunner {
  private final Retention retention;

  PurgeAtStart(Retention retention) {
    this.retention = retention;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var done = retention.purge(Actor.system("purgeAtStart"));
    RetentionLog.purged(done);
  }
}
