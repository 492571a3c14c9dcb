package org.custodian.packet;

import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Redactions;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Shows what a recipient would see, before there is a packet. */
@Component
public class RecipientPages {
  private final Abstraction abstraction;
  private final Redactions redactions;
  private final Gathering gathering;
  private final RecipientView view;

  RecipientPages(
      Abstraction abstraction,
      Redactions redactions,
      Gathering gathering,
      PacketSettings settings) {
    this.abstraction = abstraction;
    this.redactions = redactions;
    this.gathering = gathering;
    this.view = new RecipientView(gathering.scans().asKnown(), settings.place());
  }

  /**
   * A page as the recipient would get it with the marks and terms of this moment.
   *
   * @throws IllegalArgumentException if no such page was collected for the request
   */
  public RecipientPage page(RequestNumber request, PageKey page) {
    var decision =
        abstraction.pages(request).stream()
            .filter(each -> each.page().equals(page))
            .findFirst()
            .orElseThrow(() -> noSuchPage(request));
    var document =
        gathering.document(request, page.documentId()).orElseThrow(() -> noSuchPage(request));
    var marks =
        redactions.marks(request).stream().filter(mark -> mark.page().equals(page)).toList();
    return view.show(document, decision, marks, redactions.terms(request));
  }

  private static IllegalArgumentException noSuchPage(RequestNumber request) {
    return new IllegalArgumentException(
        "PKT-07 No such page was collected for request " + request + ".");
  }
}
