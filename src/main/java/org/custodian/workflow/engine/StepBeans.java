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
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The beans that an expression may name: steps, listeners and the facility's day. Without this,
 * every bean of the application could be called by an expression that somebody smuggles in. What a
 * step throws reaches the engine without foreign words.
 */
@Component
class StepBeans extends AbstractProcessEnginePlugin {
  private final ListableBeanFactory beans;

  StepBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    var named = new Named(beans);
    configuration.setBeans(named);
    // The factory of Spring has chosen a resolver for every bean already, so it is replaced here.
    configuration.setExpressionManager(new JuelExpressionManager(named));
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
      return containsKey(name) ? quiet(String.valueOf(name)) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return names().stream()
          .map(name -> new SimpleEntry<>(name, quiet(String.valueOf(name))))
          .collect(Collectors.toSet());
    }

    @Override
    public Set<Object> keySet() {
      return names();
    }

    private Object quiet(String name) {
      var bean = beans.getBean(name);
      if (bean instanceof JavaDelegate step) return new QuietStep(name, step);
      return bean instanceof TaskListener listener ? new QuietListener(name, listener) : bean;
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
