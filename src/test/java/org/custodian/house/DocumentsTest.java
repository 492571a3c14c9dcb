package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.custodian.vault.Vault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void each_picture_of_a_model_was_drawn_from_the_model_as_it_is() throws IOException {
    for (Path model : files(Path.of("processes"), ".bpmn")) {
      var name = model.getFileName().toString().replace(".bpmn", ".svg");
      var picture = Path.of("docs/pictures", name);

      assertThat(picture).as("run .ci/draw-models").exists();
      assertThat(Files.readString(picture))
          .as(model + " changed after its picture was drawn; run .ci/draw-models")
          .contains("<!-- model sha256 " + Vault.sha256(Files.readAllBytes(model)) + " -->");
    }
  }

  @Test
  void each_link_of_a_document_leads_to_a_file() throws IOException {
    var broken = new ArrayList<String>();
    for (Path document : documents()) {
      var links = LINK.matcher(Files.readString(document));
      while (links.find()) {
        if (Files.notExists(document.resolveSibling(links.group(1)).normalize())) {
          broken.add(document + " -> " + links.group(1));
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    var found = new ArrayList<Path>();
    found.addAll(files(Path.of("docs"), ".md"));
    found.addAll(files(Path.of("processes"), ".md"));
    found.add(Path.of("README.md"));
    found.add(Path.of("CHANGELOG.md"));
    return found;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
