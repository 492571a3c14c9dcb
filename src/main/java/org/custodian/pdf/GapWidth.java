package org.custodian.pdf;

/** How wide the gap is that a removed term leaves. An exact gap gives most of a surname away. */
public enum GapWidth {
  /** The rest of the line moves so that gaps come in steps of 12 points, where there is room. */
  QUANTISED,
  /** Nothing moves. */
  EXACT,
  /** The whole line goes, or the whole cell of a table: nothing is left to measure. */
  LINE
}
