package org.custodian.web.desk;

import java.util.List;
import org.custodian.abstraction.PageKey;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.vocabulary.RequestNumber;

/**
 * The collected documents by their place, from 1. A document's own id may be made of a medical
 * record number and must not stand in an address.
 */
record Places(List<CollectedDocument> documents) {

  static Places of(Records records, RequestNumber request) {
    return new Places(records.documents(request));
  }

  /** The document in this place; an unknown place is answered like a foreign task. */
  CollectedDocument document(int place) {
    if (place < 1 || place > documents.size()) {
      throw new NotClaimed();
    }
    return documents.get(place - 1);
  }

  PageKey key(int place, int page) {
    if (page < 1) {
      throw new NotClaimed();
    }
    return new PageKey(document(place).documentId(), page);
  }

  PageKey key(MarkingAnswers.PagePlace page) {
    return key(page.document(), page.page());
  }

  MarkingAnswers.PagePlace place(PageKey page) {
    return new MarkingAnswers.PagePlace(place(page.documentId()), page.page());
  }

  int place(String documentId) {
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).documentId().equals(documentId)) {
        return i + 1;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return "Places[" + documents.size() + "]";
  }
}
