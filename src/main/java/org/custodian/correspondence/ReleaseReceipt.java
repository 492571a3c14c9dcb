package org.custodian.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * The receipt of a release on one page: where its entry stands in the disclosure log, and how to
 * check that without the hospital. The receipt file beside it holds the proof itself.
 *
 * @param sentTo who got the records; only in the copy for a patient who permitted it
 * @param releasedOn facility-local
 * @param packetSha256 of the packet's file, in groups
 * @param index place in the log, from 0
 * @param size entries of the log when it was signed
 * @param root of the log then, base64
 * @param signed the lines of the signed checkpoint
 * @param key the line by which outsiders know the log's key
 * @param check address of the page that checks receipts
 * @param qr the same address with the place in the log
 */
@Phi
public record ReleaseReceipt(
    RequestNumber request,
    Addressee to,
    Optional<String> sentTo,
    LocalDate releasedOn,
    String packetSha256,
    long index,
    long size,
    String root,
    List<String> signed,
    String key,
    String check,
    QrCode qr)
    implements Letter {
  /** Code of the copy for a patient about whom somebody else asked. */
  static final String PATIENT = "RCPP";

  public ReleaseReceipt {
    signed = List.copyOf(signed);
  }

  @Override
  public String code() {
    return sentTo.isPresent() ? PATIENT : "RCPT";
  }

  @Override
  public String toString() {
    return "ReleaseReceipt[withheld]";
  }
}
