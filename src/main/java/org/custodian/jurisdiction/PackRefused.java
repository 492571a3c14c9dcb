package org.custodian.jurisdiction;

/**
 * A state pack cannot be used. The message is one sentence that names the file, the key and the
 * mend; a pack holds no PHI, so it may quote the pack.
 */
public final class PackRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String file;
  private final String key;
  private final String mend;

  /**
   * Refuses.
   *
   * @param place file name, with a line if one is known, for example "zz.yaml line 12"
   * @param key the key, for example "fees.certification"
   * @param fault what is wrong, as the end of a sentence that starts with the key
   * @param mend what to write instead, in the imperative
   */
  PackRefused(String place, String key, String fault, String mend) {
    super("State pack " + place + ": " + key + " " + fault + "; " + mend + ".");
    this.file = place;
    this.key = key;
    this.mend = mend;
  }

  /** File name, and line where known. */
  public String file() {
    return file;
  }

  /** The key at fault. */
  public String key() {
    return key;
  }

  /** What to write instead. */
  public String mend() {
    return mend;
  }
}
