package org.custodian.records;

/** What a source answers when a document is asked for. */
public sealed interface Opened {
  /** The bytes as they came. */
  record Found(byte[] bytes) implements Opened {}

  /** The index names it and the source has it not. */
  record Missing() implements Opened {}

  /** Larger than the limit; nothing was read. */
  record TooLarge() implements Opened {}
}
