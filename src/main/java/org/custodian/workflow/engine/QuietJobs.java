package org.custodian.workflow.engine;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Jobs whose failure the engine may write down. A step is quiet itself; this one stands around the
 * whole transaction, because a database refuses a row of a module only at the commit, and says so
 * with the row. What it says is kept from Tasklist, too, where a person completes a task.
 */
@Component
class QuietJobs extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    var first = new ArrayList<CommandInterceptor>();
    first.add(new Around());
    var others = configuration.getCustomPreCommandInterceptorsTxRequired();
    if (others != null) {
      first.addAll(others);
    }
    configuration.setCustomPreCommandInterceptorsTxRequired(first);
  }

  private static final class Around extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return next.execute(command);
      } catch (OptimisticLockingException again) {
        // The engine repeats the job by itself; it must know it by its type.
        throw again;
      } catch (RuntimeException failure) {
        if (command instanceof ExecuteJobsCmd) {
          throw StepFailed.of("job", failure);
        }
        throw ofTheDatabase(failure) ? StepFailed.of("commit", failure) : failure;
      }
    }

    private static boolean ofTheDatabase(RuntimeException failure) {
      return failure instanceof DataAccessException
          || failure instanceof TransactionException
          || failure instanceof PersistenceException;
    }
  }
}
