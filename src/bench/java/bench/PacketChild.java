package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.custodian.pdf.PacketLock;
import org.custodian.pdf.PacketPlan;
import org.custodian.pdf.PacketProgress;
import org.custodian.pdf.PacketWriter;
import org.custodian.pdf.PdfSource;

/** Writes one packet of all files of a folder; a process of its own, so that it can be measured. */
public final class PacketChild {
  private PacketChild() {}

  /** Arguments: the folder, the packet, and the password, empty for none. */
  public static void main(String[] arguments) throws IOException {
    var records = new ArrayList<PacketPlan.Part>();
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.sorted().toList())
        records.add(new PacketPlan.Part(file.getFileName().toString(), PdfSource.of(file)));
    }
    var plan =
        new PacketPlan(
            "Bench",
            "en-US",
            List.of(),
            records,
            "BENCH-",
            1,
            Instant.parse("2026-03-02T12:00:00Z"));
    if (!arguments[2].isEmpty()) plan = plan.lockedWith(new PacketLock(arguments[2]));
    PacketWriter.write(plan, Path.of(arguments[1]), PacketProgress.NONE);
  }
}
