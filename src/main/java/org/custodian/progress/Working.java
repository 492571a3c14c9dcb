package org.custodian.progress;

/** Work of one request while it is done: it tells how far it is, and asks whether to go on. */
public interface Working {
  /** Nobody looks on and nobody calls it off. */
  Working ALONE =
      new Working() {
        @Override
        public void told(Phase phase, int done, int of) {}

        @Override
        public boolean calledOff() {
          return false;
        }
      };

  /**
   * Tells how far it is.
   *
   * @throws CalledOff if it is to stop
   */
  void told(Phase phase, int done, int of);

  /** Whether it is to stop; cheap enough to ask all the time, and true for good once it is. */
  boolean calledOff();
}
