package org.custodian.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.custodian.progress.CalledOff;
import org.springframework.stereotype.Component;

/**
 * A step that a person called off stands still until a person starts it again; the engine, which
 * tries again after any other failure, would undo the person's wish after ten minutes.
 */
@Component
class CalledOffJobs extends AbstractProcessEnginePlugin {
  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setFailedJobCommandFactory(
        (job, failure) ->
            failure instanceof CalledOff
                ? new StandStill(job, failure)
                : new DefaultJobRetryCmd(job, failure));
  }

  private static final class StandStill extends DefaultJobRetryCmd {
    StandStill(String job, Throwable failure) {
      super(job, failure);
    }

    @Override
    @SuppressWarnings(
        "NullAway") // Nobody reads the answer; the engine's own command gives none either.
    public Object execute(CommandContext context) {
      var job = getJob();
      if (job != null) {
        job.unlock();
        logException(job);
        job.setRetries(0);
        notifyAcquisition(context);
      }
      return null;
    }
  }
}
