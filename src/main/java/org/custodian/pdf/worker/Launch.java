package org.custodian.pdf.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a worker: this program's own classes, a small heap, no environment. */
final class Launch {
  private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

  private Launch() {}

  static Process start(Class<?> main, WorkerLimits limits, Path folder) throws IOException {
    var builder = new ProcessBuilder(command(main, limits, folder));
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.directory(folder.toFile());
    // What PDFBox complains about may quote the file.
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static List<String> command(Class<?> main, WorkerLimits limits, Path folder) {
    var command = new ArrayList<String>();
    Path prlimit = Path.of("/usr/bin/prlimit");
    if (Files.isExecutable(prlimit)) {
      long seconds = Math.max(60, limits.cpu().toSeconds()) * limits.jobs();
      command.addAll(
          List.of(
              prlimit.toString(),
              "--core=0",
              "--fsize=" + ((long) limits.fileMiB() << 20),
              "--cpu=" + seconds));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx" + limits.heapMiB() + "m", "-Xss1m", "-XX:+UseSerialGC", "-Xshare:auto"));
    // A JVM that breaks writes a report with parts of its memory: records of patients.
    command.addAll(List.of("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null"));
    command.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder));
    command.addAll(List.of("-Duser.home=" + folder, "-Dpdfbox.fontcache=" + folder));
    command.add("-Dlogback.configurationFile=silent-logback.xml");
    command.addAll(classes(main));
    return command;
  }

  // In the packed program the classes lie in a jar inside a jar, which only its loader opens.
  private static List<String> classes(Class<?> main) {
    boolean packed =
        main.getProtectionDomain().getCodeSource().getLocation().toString().contains("BOOT-INF");
    String path = absolute(System.getProperty("java.class.path"));
    return packed
        ? List.of("-Dloader.main=" + main.getName(), "-cp", path, LOADER)
        : List.of("-cp", path, main.getName());
  }

  private static String absolute(String classPath) {
    var parts = new ArrayList<String>();
    for (String part : classPath.split(File.pathSeparator))
      if (!part.isEmpty()) parts.add(Path.of(part).toAbsolutePath().toString());
    return String.join(File.pathSeparator, parts);
  }
}
