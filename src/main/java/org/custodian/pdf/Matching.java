package org.custodian.pdf;

/** How a term meets the text. Case, accents, ligatures and line breaks never matter. */
public enum Matching {
  /** The term stands alone: no letter or digit directly before or after it. */
  WHOLE_WORD,
  /** Also inside a longer word. */
  ANYWHERE
}
