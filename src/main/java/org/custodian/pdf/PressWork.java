package org.custodian.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.custodian.pdf.file.Allowance;
import org.custodian.pdf.file.SourceFile;

/**
 * What a worker does for a {@link PacketPress}: it writes the records, writes the packet, proves
 * it.
 */
final class PressWork {
  /** A page costs as much time as so many bytes of a file, whatever is on it. */
  static final long BYTES_OF_A_PAGE = 20_000;

  private PressWork() {}

  static String seal(PdfJob.Seal job, IntConsumer told) {
    return written(
        () -> {
          PacketLayout records;
          try (OutputStream out = job.draft().writing()) {
            records = PacketWriter.writeRecords(job.plan().plan(), out, heard(told)).layout();
          }
          return digest(job.draft(), 1, records.recordPages());
        });
  }

  static PdfAnswer press(PdfJob.Press job, IntConsumer told) {
    return written(
        () -> {
          WrittenPacket written;
          try (OutputStream out = job.target().writing()) {
            written = PacketWriter.write(job.plan().plan(), out, none -> List.of(), heard(told));
          }
          PacketLayout layout = written.layout();
          String seal = digest(job.target(), layout.firstRecordPage(), layout.recordPages());
          return new PdfAnswer.Pressed(layout, written.bytes(), written.sha256(), seal);
        });
  }

  static Proof prove(PdfJob.ProvePacket job, IntConsumer told) {
    try {
      return Guarded.run(
          () -> {
            LeakPlan plan = LeakPlan.of(job.layout(), job.records());
            try (SourceFile file = SourceFile.open(job.packet().access());
                var whole = job.packet().access();
                var words = new PartWords(job.layout(), job.records())) {
              Allowance.grow(job.layout().pages() * BYTES_OF_A_PAGE);
              var checks = new ArrayList<>(FileChecks.of(file, whole, plan));
              checks.addAll(new PageChecks(file, plan, words::on).all(told));
              return new Proof(checks);
            }
          });
    } catch (PdfRefused unreadable) {
      return LeakCheck.failed(unreadable);
    }
  }

  /** Only files of ours are written and read here, so a fault is of the disk or the parts. */
  private static <T> T written(Guarded.Work<T> work) {
    try {
      return work.run();
    } catch (IOException full) {
      throw PacketPress.full(full);
    }
  }

  private static String digest(CoveredFile file, int first, int pages) {
    return Guarded.run(
        () -> {
          try (SourceFile source = SourceFile.open(file.access())) {
            Allowance.grow(pages * BYTES_OF_A_PAGE);
            return RecordsDigest.of(source, first, pages);
          }
        });
  }

  private static PacketProgress heard(IntConsumer told) {
    return new PacketProgress() {
      @Override
      public void written(int pages) {
        told.accept(pages);
      }

      @Override
      public boolean cancelled() {
        return Stopping.asked().getAsBoolean();
      }
    };
  }
}
