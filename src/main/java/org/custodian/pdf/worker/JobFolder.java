package org.custodian.pdf.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for the files of one job. While its process lives it holds a lock on a file in it, which
 * the system lets go of however the process ends; so what a crash left behind can be told from the
 * folder of a job at work, in this process or in another one.
 */
public final class JobFolder implements AutoCloseable {
  /** Clocks of nodes differ, and a folder is made before its lock. */
  public static final Duration AT_REST = Duration.ofHours(1);

  /** The same for a folder without a lock: its disk may not know locks. */
  public static final Duration AT_REST_UNSIGNED = Duration.ofDays(1);

  private static final String SIGN = "living";
  private static final Pattern NAME = Pattern.compile("custodian-(workers|packet|document)-\\d+");

  /** Of this process: to open and close the file with the lock here would let go of the lock. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final @Nullable FileChannel sign;

  private JobFolder(Path folder, @Nullable FileChannel sign) {
    this.folder = folder;
    this.sign = sign;
  }

  /** What a folder is for. */
  public enum Kind {
    WORKERS("custodian-workers-"),
    PACKET("custodian-packet-"),
    DOCUMENT("custodian-document-");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** A new one, which nobody else may look into. */
  public static JobFolder in(Path parent, Kind kind) throws IOException {
    Path folder = Files.createTempDirectory(parent, kind.prefix).toRealPath();
    OWN.add(folder);
    return new JobFolder(folder, signed(folder));
  }

  public Path path() {
    return folder;
  }

  /** Removes it with all that is in it. */
  @Override
  public void close() {
    try {
      remove(folder);
    } catch (IOException | UncheckedIOException left) {
      // Nobody has the keys any more, so what is left says nothing; it is swept later.
      return;
    } finally {
      release(sign);
      OWN.remove(folder);
    }
  }

  private static @Nullable FileChannel signed(Path folder) {
    Path file = folder.resolve(SIGN);
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) return channel;
      release(channel);
      Files.deleteIfExists(file);
    } catch (IOException noLocksHere) {
      unsign(file);
    }
    return null;
  }

  private static void unsign(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }

  private static void release(@Nullable FileChannel channel) {
    try {
      if (channel != null) channel.close();
    } catch (IOException gone) {
      // The lock goes with the process at the latest.
      return;
    }
  }

  /**
   * Removes folders whose process is gone. Called again, or by several nodes at once, it does no
   * more.
   *
   * @return how many were removed; one in which something was written within {@link #AT_REST} stays
   * @throws IOException if the parent cannot be read
   */
  public static int sweep(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) return 0;
    int swept = 0;
    // By the disk's own clock and owner: both may be others than this process thinks.
    Path probe = Files.createTempFile(parent, "custodian-", "");
    try {
      Instant now = Files.getLastModifiedTime(probe).toInstant();
      for (Path folder : folders(parent, owner(probe))) if (swept(folder, now)) swept++;
    } finally {
      Files.deleteIfExists(probe);
    }
    return swept;
  }

  /** In a folder for all, others' folders are none of our business. */
  private static List<Path> folders(Path parent, Object mine) throws IOException {
    try (var all = Files.list(parent.toRealPath())) {
      return all.filter(path -> NAME.matcher(path.getFileName().toString()).matches())
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> !OWN.contains(path))
          .filter(path -> mine.equals(owner(path)))
          .toList();
    }
  }

  private static Object owner(Path path) {
    try {
      return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException gone) {
      return "";
    }
  }

  private static boolean swept(Path folder, Instant now) {
    try {
      Path sign = folder.resolve(SIGN);
      boolean signed = Files.exists(sign, LinkOption.NOFOLLOW_LINKS);
      Instant last = now.minus(signed ? AT_REST : AT_REST_UNSIGNED);
      if (written(folder).isAfter(last)) return false;
      return signed ? sweptSigned(folder, sign) : remove(folder);
    } catch (IOException | UncheckedIOException otherwiseSwept) {
      // Another node is at it, or the disk is not well; the next round tries again.
      return false;
    }
  }

  private static boolean sweptSigned(Path folder, Path sign) throws IOException {
    try (var channel =
        FileChannel.open(sign, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      return channel.tryLock() != null && remove(folder);
    } catch (OverlappingFileLockException living) {
      return false;
    }
  }

  /** When anything was written in it last. */
  private static Instant written(Path folder) throws IOException {
    Instant last = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        var at = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        if (at.isAfter(last)) last = at;
      }
    }
    return last;
  }

  private static boolean remove(Path folder) throws IOException {
    List<Path> all;
    try (var files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    boolean mine = false;
    for (Path file : all) mine = Files.deleteIfExists(file);
    return mine;
  }
}
