package org.custodian.vault;

import java.io.InputStream;

/**
 * A file of the vault that was read through once and is what its hash says. Only {@link Vault}
 * makes one, so whoever holds it may begin to give the file out. It streams: the whole of it is
 * never in memory.
 */
public final class CheckedFile {
  /** Opens the plain bytes from the beginning. */
  @FunctionalInterface
  interface Source {
    InputStream open();
  }

  private final String sha256;
  private final long size;
  private final Source source;

  CheckedFile(String sha256, long size, Source source) {
    this.sha256 = sha256;
    this.size = size;
    this.source = source;
  }

  /** Of the plain bytes, 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Length of the plain bytes. */
  public long size() {
    return size;
  }

  /**
   * The plain bytes from the beginning; whoever asks closes them. They are counted and hashed once
   * more: should the file be exchanged or changed after the check, reading ends with an {@link
   * IllegalStateException}, and at least its last piece is never given.
   *
   * @throws IllegalStateException if it is gone since
   */
  public InputStream open() {
    return source.open();
  }
}
