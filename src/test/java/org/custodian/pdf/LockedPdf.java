package org.custodian.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Locks a file as other programs lock theirs, with AES-256. */
public final class LockedPdf {
  private LockedPdf() {}

  /**
   * @param owner may change the file
   * @param reader may open it; empty lets everybody
   */
  public static byte[] of(byte[] pdf, String owner, String reader) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var readOnly = new AccessPermission();
      readOnly.setCanModify(false);
      var policy = new StandardProtectionPolicy(owner, reader, readOnly);
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
