package org.custodian.pdf.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** One content stream in one use: the page itself, or a form, pattern, mask or glyph in it. */
final class Frame {
  /** Where the stream is used; only pages and forms can be cut, the others are all or nothing. */
  enum Kind {
    PAGE,
    FORM,
    PATTERN,
    MASK,
    TYPE3_GLYPH;

    boolean canBeCut() {
      return this == PAGE || this == FORM;
    }
  }

  final Kind kind;
  final @Nullable COSStream stream;
  final COSDictionary resources;
  final List<Instruction> instructions;

  /** Forms by the instruction that draws them. */
  final Map<Integer, Frame> forms = new HashMap<>();

  /** Tiling patterns, mask groups and glyph procedures by what they are. */
  final Map<COSStream, Frame> side = new LinkedHashMap<>();

  final List<Show> shows = new ArrayList<>();
  final List<Picture> pictures = new ArrayList<>();
  final List<Drawing> drawings = new ArrayList<>();

  /** What is set where a form is drawn, and so holds at its beginning. */
  double startWordSpacing;

  double startCharSpacing;

  /** Instructions that a switched-off layer hides. */
  final java.util.BitSet hidden = new java.util.BitSet();

  /** Replacements decided by marks. */
  final Map<Integer, List<Instruction>> edits = new HashMap<>();

  /** Images re-encoded because a mark lies on them, by instruction. */
  final Map<Integer, PictureEraser.Erased> erased = new HashMap<>();

  Frame(
      Kind kind,
      @Nullable COSStream stream,
      COSDictionary resources,
      List<Instruction> instructions) {
    this.kind = kind;
    this.stream = stream;
    this.resources = resources;
    this.instructions = instructions;
  }

  /** A named resource of this frame, looked up but not followed further. */
  @Nullable COSDictionary category(COSName category) {
    return resources.getDictionaryObject(category) instanceof COSDictionary found ? found : null;
  }

  org.apache.pdfbox.cos.@Nullable COSBase resource(COSName category, @Nullable COSName name) {
    COSDictionary found = category(category);
    return found == null || name == null ? null : found.getDictionaryObject(name);
  }
}
