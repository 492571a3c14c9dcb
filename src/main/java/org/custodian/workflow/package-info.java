/**
 * Moves a request from step to step. The only module that knows the process engine.
 *
 * <p>A step of a model is one class here that makes one call of a module; the modules hold the
 * truth, the engine only knows where the token is. Law: none of its own.
 */
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "ledger",
      "security",
      "correspondence",
      "intake",
      "verification",
      "records",
      "abstraction",
      "packet",
      "progress",
      "fees",
      "approval",
      "delivery",
      "accounting",
      "incident"
    })
@NullMarked
package org.custodian.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
