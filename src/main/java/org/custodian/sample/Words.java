package org.custodian.sample;

/** What a script speaks with: it fills the braces of a line and makes the tables it names. */
interface Words {
  String fill(String line);

  Block table(String name, String argument);
}
