package org.custodian.pdf.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of jobs, and what is left of them when a process dies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JobFolderTest {
  private static final Duration LONG_AGO = JobFolder.AT_REST.plusMinutes(1);

  @TempDir Path parent;

  @Test
  void a_folder_is_gone_with_its_files_when_its_job_is_done() throws IOException {
    try (var folder = JobFolder.in(parent, JobFolder.Kind.PACKET)) {
      Files.writeString(folder.path().resolve("covered1"), "x");
    }

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void what_a_process_left_behind_that_died_is_swept_once() throws Exception {
    var node = node(JobFolder.Kind.PACKET);
    var folder = node.folder();
    node.die();
    age(folder, LONG_AGO);

    assertThat(JobFolder.sweep(parent)).isEqualTo(1);
    assertThat(JobFolder.sweep(parent)).isZero();
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void the_folder_of_a_job_at_work_in_another_process_stays_however_old_it_is() throws Exception {
    var node = node(JobFolder.Kind.DOCUMENT);
    age(node.folder(), Duration.ofDays(30));

    assertThat(JobFolder.sweep(parent)).isZero();
    assertThat(JobFolder.sweep(parent)).isZero();
    assertThat(node.folder().resolve("covered1")).exists();

    node.die();
    assertThat(JobFolder.sweep(parent)).isEqualTo(1);
  }

  @Test
  void the_folder_of_a_job_at_work_in_this_process_stays_and_keeps_its_lock() throws Exception {
    try (var own = JobFolder.in(parent, JobFolder.Kind.WORKERS)) {
      age(own.path(), Duration.ofDays(30));

      assertThat(JobFolder.sweep(parent)).isZero();
      assertThat(sweptByAnotherProcess()).isZero();

      assertThat(own.path()).isDirectoryContaining(file -> file.endsWith("living"));
    }
  }

  @Test
  void a_folder_in_which_something_was_written_within_the_hour_stays() throws Exception {
    var node = node(JobFolder.Kind.PACKET);
    node.die();
    age(node.folder(), LONG_AGO);
    Files.writeString(node.folder().resolve("covered2"), "y");

    assertThat(JobFolder.sweep(parent)).isZero();
    assertThat(node.folder()).exists();
  }

  @Test
  void a_folder_without_a_lock_stays_for_a_day() throws Exception {
    var folder = Files.createDirectory(parent.resolve("custodian-packet-123"));
    Files.writeString(folder.resolve("covered1"), "x");
    age(folder, Duration.ofHours(23));
    assertThat(JobFolder.sweep(parent)).isZero();

    age(folder, Duration.ofHours(25));
    assertThat(JobFolder.sweep(parent)).isEqualTo(1);
  }

  @Test
  void nothing_else_is_touched_and_no_link_is_followed() throws Exception {
    var kept = Files.createDirectory(parent.resolve("kept"));
    Files.writeString(kept.resolve("file"), "x");
    var foreign = Files.createDirectory(parent.resolve("custodian-other-1"));
    var link = Files.createSymbolicLink(parent.resolve("custodian-packet-7"), kept);
    var old = Files.createDirectory(parent.resolve("custodian-packet-8"));
    Files.createSymbolicLink(old.resolve("inside"), kept);
    for (var each : new Path[] {kept, foreign, old}) age(each, Duration.ofDays(3));

    assertThat(JobFolder.sweep(parent)).isEqualTo(1);

    assertThat(old).doesNotExist();
    assertThat(link).exists();
    assertThat(foreign).exists();
    assertThat(kept.resolve("file")).exists();
  }

  @Test
  void a_place_that_does_not_exist_has_no_leftovers() throws IOException {
    assertThat(JobFolder.sweep(parent.resolve("none"))).isZero();
  }

  /** A program that is another node, at work in its folder until it dies. */
  private record Node(Process process, Path folder) {
    void die() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }

  private Node node(JobFolder.Kind kind) throws IOException {
    var process = child(parent.toString(), kind.name());
    return new Node(process, Path.of(process.inputReader().readLine()));
  }

  private int sweptByAnotherProcess() throws IOException {
    return Integer.parseInt(child(parent.toString()).inputReader().readLine());
  }

  private static Process child(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                OtherNode.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** The program: with a kind it works in a folder, without one it sweeps. */
  static final class OtherNode {
    public static void main(String[] arguments) throws IOException {
      var parent = Path.of(arguments[0]);
      if (arguments.length == 1) {
        System.out.println(JobFolder.sweep(parent));
        return;
      }
      var folder = JobFolder.in(parent, JobFolder.Kind.valueOf(arguments[1]));
      Files.writeString(folder.path().resolve("covered1"), "x");
      System.out.println(folder.path());
      // Until whoever started it ends it, or is gone.
      while (System.in.read() >= 0) Thread.onSpinWait();
    }
  }

  /** By another program: where this one opens and closes a file, it lets go of its lock on it. */
  private static void age(Path folder, Duration by) throws Exception {
    var command =
        new ArrayList<>(
            List.of("touch", "-h", "-d", "@" + Instant.now().minus(by).getEpochSecond()));
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> command.add(file.toString()));
    }
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
