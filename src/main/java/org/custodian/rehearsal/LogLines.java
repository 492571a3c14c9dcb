package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.custodian.vocabulary.RequestNumber;

/** The rows of the disclosure log. */
record LogLines(House house) {

  /** What the accounting listed that was given. */
  ArrayNode accounting(RequestNumber request) {
    var lines = Chronicle.JSON.arrayNode();
    for (var entry : house.accountings().listed(request)) {
      lines
          .addObject()
          .put("date", entry.first().disclosedOn().toString())
          .put("recipient", entry.first().recipient())
          .put("address", entry.first().address().orElse(""))
          .put("basis", entry.first().basis().name())
          .put("series", entry.series())
          .put("count", entry.number())
          .put("lastDate", entry.lastOn().toString())
          .put("description", house.accounting().description(entry, java.util.Locale.ENGLISH))
          .put("purpose", house.accounting().purpose(entry.first(), java.util.Locale.ENGLISH));
    }
    return lines;
  }

  ArrayNode of(RequestNumber request) {
    var rows = Chronicle.JSON.arrayNode();
    for (var row : house.accounting().of(request)) {
      rows.addObject()
          .put("date", row.disclosedOn().toString())
          .put("basis", row.basis().name())
          .put("accountable", row.accountable())
          .put("accountableBy", row.accountableBy())
          .put("pages", row.contents().recordPages())
          .put("recipient", row.recipient())
          .put("address", row.address().orElse(""))
          .put("description", house.accounting().description(row, java.util.Locale.ENGLISH))
          .put("purpose", house.accounting().purpose(row, java.util.Locale.ENGLISH))
          .put("method", row.method().name())
          .put("p2Basis", row.further().partTwoBasis().map(Enum::name).orElse(""))
          .put("p2Accounting", row.further().partTwoAccounted())
          .put("p2NoticeVersion", row.further().partTwoNotice().orElse(""))
          .put("consentRef", row.further().consentRef().isPresent());
    }
    return rows;
  }
}
