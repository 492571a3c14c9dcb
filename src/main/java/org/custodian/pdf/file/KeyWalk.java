package org.custodian.pdf.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Follows everything a finished file's trailer leads to and counts what the allow-list does not
 * name. Knows nothing of how the file was made.
 */
public final class KeyWalk {
  private record Step(COSBase value, Role role, int depth) {}

  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<Role, Map<COSBase, Boolean>> seen = new EnumMap<>(Role.class);
  private final Set<COSObjectKey> reached = new HashSet<>();
  private int strangeKeys;
  private int strangeStrings;

  public static KeyWalk from(COSDictionary trailer) {
    var walk = new KeyWalk();
    walk.steps.push(new Step(trailer, Role.TRAILER, 0));
    while (!walk.steps.isEmpty()) walk.take(walk.steps.pop());
    return walk;
  }

  /** Keys that may not be there. */
  public int strangeKeys() {
    return strangeKeys;
  }

  /** Strings where none may be. */
  public int strangeStrings() {
    return strangeStrings;
  }

  /** How many numbered objects were reached. */
  public int objects() {
    return reached.size();
  }

  private void take(Step step) {
    COSBase value = step.value();
    if (value instanceof COSObject reference) {
      if (reference.getKey() != null) reached.add(reference.getKey());
      value = reference.getObject();
    }
    if (value == null || step.role() == Role.UPWARDS) return;
    if (value instanceof COSString && !step.role().mayHoldText()) strangeStrings++;
    if (value instanceof COSArray array) {
      if (first(array, step.role()))
        for (int i = 0; i < array.size(); i++) push(array.get(i), step.role(), step.depth());
    } else if (value instanceof COSDictionary dictionary && first(dictionary, step.role())) {
      entries(dictionary, step);
    }
  }

  private void entries(COSDictionary dictionary, Step step) {
    boolean stream = dictionary instanceof COSStream;
    boolean leaf = step.role() == Role.SCALAR || step.role() == Role.TEXT;
    for (COSName key : dictionary.keySet()) {
      Role role = leaf ? null : step.role().of(key, stream);
      if (role == null) strangeKeys++;
      else push(dictionary.getItem(key), role, step.depth());
    }
  }

  private void push(@Nullable COSBase value, Role role, int depth) {
    if (value != null) steps.push(new Step(value, role, depth + 1));
  }

  private boolean first(COSBase value, Role role) {
    return seen.computeIfAbsent(role, r -> new IdentityHashMap<>()).put(value, true) == null;
  }
}
