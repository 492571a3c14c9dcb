package org.custodian.web.desk;

import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a request, for whoever claimed a task of it, whichever step that is. */
@RestController
class PaperFiles {
  private final Desk desk;
  private final Looks looks;

  PaperFiles(Desk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
  }

  @GetMapping(path = "/desk/papers/{taskId}/{paperId}", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] paper(@PathVariable String taskId, @PathVariable String paperId, Principal person) {
    var seat = desk.claimed(taskId, person).orElseThrow(NotClaimed::new);
    return looks.paper(seat, paperId);
  }
}
