package org.custodian.web;

import java.nio.charset.StandardCharsets;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The receipt of a release as a file: text that anybody can read, C2SP tlog-proof. */
public final class ReceiptFile {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /** Such as 26-0003-1.tlog-proof; the name says nothing of anybody. */
  public static ResponseEntity<byte[]> of(RequestNumber request, int version, byte[] receipt) {
    var name = request + "-" + version + ".tlog-proof";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(TEXT)
        .body(receipt);
  }

  /** The page that goes with it. */
  public static ResponseEntity<byte[]> pdf(RequestNumber request, int version, byte[] pdf) {
    var name = request + "-" + version + "-receipt.pdf";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_PDF)
        .body(pdf);
  }

  private ReceiptFile() {}
}
