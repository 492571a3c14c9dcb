package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text between two markers of a document that is made from the code. Run the tests with
 * -Dcustodian.write=true to write it anew.
 */
public final class Committed {
  public static void sameAs(Path document, String part, String made) throws IOException {
    var begin = "<!-- made: " + part + " -->\n";
    var end = "<!-- end: " + part + " -->";
    var text = Files.readString(document);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    assertThat(from > begin.length() - 1 && to >= from)
        .as(document + " has the markers of part " + part)
        .isTrue();
    if (Boolean.getBoolean("custodian.write")) {
      Files.writeString(document, text.substring(0, from) + made + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to))
        .as(document + " is out of date; run mvn test with -Dcustodian.write=true")
        .isEqualTo(made);
  }

  private Committed() {}
}
