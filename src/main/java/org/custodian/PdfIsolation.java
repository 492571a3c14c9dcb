package org.custodian;

import org.custodian.pdf.PdfWorkers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Opens the programs beside the node that work on foreign PDFs, for as long as the node runs. */
@Component
final class PdfIsolation implements DisposableBean {
  /**
   * @param workers how many work on documents, besides the one that draws pages; 0 does the work
   *     inside the node
   * @param workerHeap memory of each, in MiB
   */
  @ConfigurationProperties("custodian.pdf")
  record Settings(@DefaultValue("2") int workers, @DefaultValue("256") int workerHeap) {}

  private final @Nullable PdfWorkers workers;

  PdfIsolation(Settings settings) {
    this.workers =
        settings.workers() == 0 ? null : PdfWorkers.open(settings.workers(), settings.workerHeap());
  }

  @Override
  public void destroy() {
    if (workers != null) workers.close();
  }
}
