package org.custodian.web;

import org.custodian.vault.CheckedFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A packet on its way to a browser, from the vault straight into the answer: it may be larger than
 * this node's memory. The length is said first, so a transfer that breaks off is not taken for
 * whole. Parts of it are not given out: each fetch is one line of the log.
 */
public final class PacketFile {
  /**
   * To keep.
   *
   * @param name has nothing in it but a number
   */
  public static ResponseEntity<InputStreamResource> kept(CheckedFile file, String name) {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return answer(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(new InputStreamResource(file::open));
  }

  /** To look at in the page that asked for it. */
  public static ResponseEntity<InputStreamResource> seen(CheckedFile file) {
    return answer(file).body(new InputStreamResource(file::open));
  }

  private static ResponseEntity.BodyBuilder answer(CheckedFile file) {
    return ResponseEntity.ok().contentLength(file.size()).contentType(MediaType.APPLICATION_PDF);
  }

  private PacketFile() {}
}
