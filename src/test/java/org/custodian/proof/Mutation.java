package org.custodian.proof;

import java.util.List;
import java.util.Random;

/** What somebody with write access to the table might do, and the first entry it harms. */
public enum Mutation {
  EDIT {
    @Override
    public long change(List<StoredLog.Kept> log, int at, Random random) {
      var row = log.get(at);
      byte[] bytes = row.bytes().clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      log.set(at, new StoredLog.Kept(at, bytes, row.leaf(), row.rootAfter()));
      return at;
    }
  },
  DELETE {
    @Override
    public long change(List<StoredLog.Kept> log, int at, Random random) {
      log.remove(at);
      return at;
    }
  },
  SWAP {
    @Override
    public long change(List<StoredLog.Kept> log, int at, Random random) {
      int other = (at + 1 + random.nextInt(log.size() - 1)) % log.size();
      var one = log.get(at);
      var two = log.get(other);
      log.set(at, new StoredLog.Kept(at, two.bytes(), two.leaf(), two.rootAfter()));
      log.set(other, new StoredLog.Kept(other, one.bytes(), one.leaf(), one.rootAfter()));
      return Math.min(at, other);
    }
  },
  MOVE {
    @Override
    public long change(List<StoredLog.Kept> log, int at, Random random) {
      int to = (at + 1 + random.nextInt(log.size() - 1)) % log.size();
      log.add(to, log.remove(at));
      for (int i = 0; i < log.size(); i++) {
        var row = log.get(i);
        log.set(i, new StoredLog.Kept(i, row.bytes(), row.leaf(), row.rootAfter()));
      }
      return Math.min(at, to);
    }
  },
  CUT {
    @Override
    public long change(List<StoredLog.Kept> log, int at, Random random) {
      log.subList(at, log.size()).clear();
      return at;
    }
  };

  public abstract long change(List<StoredLog.Kept> log, int at, Random random);

  public static Mutation of(int number) {
    return values()[number];
  }
}
