package org.custodian.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.custodian.workflow.WorkflowLog;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what stands under processes/ with the engine's start, and only then. A file is named by
 * its path below processes/, the same from the jar and from the build folder, so that a form key
 * fits both and an unchanged model makes no new version.
 */
@Component
class ProcessDeployment extends AbstractProcessEnginePlugin {
  private static final String ROOT = "/processes/";

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    var files = files();
    if (files.isEmpty()) {
      return;
    }
    var deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .name("custodian")
            .source("application")
            .enableDuplicateFiltering(true);
    files.forEach(
        (name, file) -> {
          try (var in = file.getInputStream()) {
            deployment.addInputStream(name, in);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    deployment.deploy();
    WorkflowLog.deployed(files.size());
  }

  private static TreeMap<String, Resource> files() {
    var files = new TreeMap<String, Resource>();
    try {
      for (var kind : new String[] {"bpmn", "dmn", "html"}) {
        var pattern = "classpath*:processes/**/*." + kind;
        for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
          var place = file.getURL().toString();
          files.put(place.substring(place.lastIndexOf(ROOT) + ROOT.length()), file);
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
