package org.custodian.rehearsal;

/**
 * What is wrong in a file, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param sentence what is wrong and what is expected
 */
record Fault(String file, int line, int column, String sentence) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + sentence;
  }
}
