package org.custodian.cli;

import static org.custodian.cli.Json.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.custodian.pdf.Inspection;
import org.custodian.pdf.Notice;
import org.custodian.pdf.PdfReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a PDF is and what it hides. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Says how many pages a PDF really has and what it holds beside them.")
final class Inspect implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--password", paramLabel = "P", description = "Opens an encrypted IN.pdf.")
  private String password = "";

  @Mixin private Scanning scanning;

  @Parameters(index = "0", paramLabel = "IN.pdf", description = "Stays as it is.")
  private Path in;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  Inspect() {}

  @Override
  public Integer call() {
    byte[] bytes = Inputs.bytes(in, "input file");
    var found = PdfReader.inspect(bytes, password);
    if (found instanceof Inspection.Refused refused) {
      String sentence = Sentences.of(refused.reason(), !password.isEmpty());
      if (!json) throw new BadInput(sentence);
      print(JSON.createObjectNode().put("readable", false).put("reason", sentence));
      return ExitCodes.BAD_INPUT;
    }
    var readable = (Inspection.Readable) found;
    var scans = ScansRead.of(bytes, password, readable, scanning.reader(spec.commandLine()));
    if (json) print(node(readable, scans));
    else tell(readable, scans);
    return ExitCodes.DONE;
  }

  private static ObjectNode node(Inspection.Readable file, ScansRead scans) {
    ObjectNode node = JSON.createObjectNode().put("readable", true).put("pages", file.pages());
    var notices = node.putArray("notices");
    for (Notice notice : file.notices()) {
      ObjectNode one =
          notices.addObject().put("kind", notice.name()).put("says", notice.sentence());
      var pages = one.putArray("pages");
      file.noticedOn().getOrDefault(notice, List.of()).forEach(pages::add);
    }
    scans.put(node);
    return node;
  }

  private void tell(Inspection.Readable file, ScansRead scans) {
    var out = spec.commandLine().getOut();
    out.println(file.pages() == 1 ? "1 page." : file.pages() + " pages.");
    for (Notice notice : file.notices()) {
      String on = Sentences.on(file.noticedOn().getOrDefault(notice, List.of()));
      out.println(notice.sentence() + (on.isEmpty() ? "" : " (" + on + ")"));
    }
    scans.sentences().forEach(out::println);
    if (file.notices().isEmpty()) out.println("Nothing beside its pages was found.");
  }

  private void print(ObjectNode node) {
    spec.commandLine().getOut().println(Json.text(node));
  }
}
