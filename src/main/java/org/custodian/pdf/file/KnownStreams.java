package org.custodian.pdf.file;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/** What was written lately, by hash; bounded, so that a file of any length costs the same. */
final class KnownStreams {
  private static final int MOST = 4096;

  private record Hash(long a, long b, long c, long d) {
    static Hash of(byte[] sha256) {
      ByteBuffer bytes = ByteBuffer.wrap(sha256);
      return new Hash(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
  }

  private final Map<Hash, COSObject> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, COSObject> eldest) {
          return size() > MOST;
        }
      };

  @Nullable COSObject of(byte[] sha256) {
    return known.get(Hash.of(sha256));
  }

  void put(byte[] sha256, COSObject reference) {
    known.put(Hash.of(sha256), reference);
  }
}
