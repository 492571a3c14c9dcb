package org.custodian.pdf.font;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.type1.Type1Font;
import org.jspecify.annotations.Nullable;

/** What the written pages still show of one font program, whichever fonts they show it by. */
public final class Shown {
  /** Numbers of glyphs in the program. */
  final BitSet glyphs = new BitSet();

  /** Numbers of characters in its collection, for a program that is keyed by them. */
  final BitSet characters = new BitSet();

  /** What glyphs are called. */
  final Set<String> names = new HashSet<>();

  /** Codes of simple fonts, for the encoding that the program has itself. */
  final BitSet codes = new BitSet();

  /** Whether somebody outside of the program counts its glyphs, so that their numbers must stay. */
  boolean counted;

  /** Whether the program is asked by names, and whether by numbers of characters. */
  boolean named;

  boolean collected;

  /** The program as it was read, if its table of characters decides what a code shows. */
  @Nullable TrueTypeFont mapped;

  /** The program as it was read, if it is one of Type 1. */
  @Nullable Type1Font type1;

  private boolean unclear;

  /** Says that it cannot be told what is shown. */
  void isUnclear() {
    unclear = true;
  }

  void refuseUnclear() throws Uncuttable {
    if (unclear) throw new Uncuttable();
  }
}
