package org.custodian.web.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.custodian.intake.Intake;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.PaperFault;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PaperOffer;
import org.springframework.web.multipart.MultipartFile;

/** Hands the files of a form to intake. */
final class Uploads {
  private static final int NAME_LENGTH = 120;

  private final Intake intake;

  Uploads(Intake intake) {
    this.intake = intake;
  }

  /** What was taken and what was not. */
  record Offered(List<OfferedPaper> accepted, List<PaperFault> faults) {}

  Offered offer(PaperKind kind, List<MultipartFile> files) throws IOException {
    var accepted = new ArrayList<OfferedPaper>();
    var faults = new ArrayList<PaperFault>();
    for (var file : files) {
      // A file field that was left alone sends an empty file without a name.
      if (name(file).isEmpty() && file.isEmpty()) {
        continue;
      }
      var answer = intake.offer(kind, name(file), file.getBytes());
      if (answer instanceof PaperOffer.Accepted taken) {
        accepted.add(taken.paper());
      } else if (answer instanceof PaperOffer.Refused refused) {
        faults.add(refused.fault());
      }
    }
    return new Offered(List.copyOf(accepted), List.copyOf(faults));
  }

  /** The name without the folders that some browsers send, and without what cannot be seen. */
  private static String name(MultipartFile file) {
    var sent = file.getOriginalFilename();
    if (sent == null) {
      return "";
    }
    var name =
        Typed.clean(
            sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1), false);
    return name.length() <= NAME_LENGTH ? name : name.substring(name.length() - NAME_LENGTH);
  }
}
