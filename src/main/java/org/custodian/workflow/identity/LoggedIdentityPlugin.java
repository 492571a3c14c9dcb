package org.custodian.workflow.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.custodian.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine keep logins and roles through {@link LoggedIdentity}. */
@Component
class LoggedIdentityPlugin extends AbstractProcessEnginePlugin {
  private final ObjectProvider<Ledger> ledger;

  LoggedIdentityPlugin(ObjectProvider<Ledger> ledger) {
    this.ledger = ledger;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdentityProviderSessionFactory(
        new SessionFactory() {
          @Override
          public Class<?> getSessionType() {
            return LoggedIdentity.class;
          }

          @Override
          public Session openSession() {
            return new LoggedIdentity(ledger.getObject());
          }
        });
  }
}
