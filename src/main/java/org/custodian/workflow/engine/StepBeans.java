package org.custodian.workflow.engine;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The beans that an expression may name: steps, listeners and the facility's day. Without this,
 * every bean of the application could be called by an expression that somebody smuggles in.
 */
@Component
class StepBeans extends AbstractProcessEnginePlugin {
  private final ListableBeanFactory beans;

  StepBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setBeans(new Named(beans));
  }

  /** Looks a bean up when an expression runs; the steps need the engine's services, too. */
  private static final class Named extends AbstractMap<Object, Object> {
    private static final List<Class<?>> ALLOWED =
        List.of(JavaDelegate.class, TaskListener.class, FacilityDay.class);
    private final ListableBeanFactory beans;
    private @Nullable Set<Object> names;

    Named(ListableBeanFactory beans) {
      this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
      return names().contains(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
      return containsKey(name) ? beans.getBean(String.valueOf(name)) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return names().stream()
          .map(name -> new SimpleEntry<>(name, beans.getBean(String.valueOf(name))))
          .collect(Collectors.toSet());
    }

    @Override
    public Set<Object> keySet() {
      return names();
    }

    private Set<Object> names() {
      var known = names;
      if (known == null) {
        known = new HashSet<>();
        for (var type : ALLOWED) {
          known.addAll(List.of(beans.getBeanNamesForType(type, true, false)));
        }
        names = known;
      }
      return known;
    }
  }
}
