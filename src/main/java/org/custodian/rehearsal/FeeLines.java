package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.custodian.fees.FeeLine;
import org.custodian.fees.FeeQuote;
import org.custodian.fees.FeeState;

/** How the fee of a request stands, amounts in dollars. */
record FeeLines(FeeState state) {

  ObjectNode fee() {
    var fee = Chronicle.JSON.objectNode();
    var lines = fee.putArray("lines");
    for (var line : state.quote().map(FeeQuote::lines).orElse(List.<FeeLine>of())) {
      lines
          .addObject()
          .put("kind", line.kind().name())
          .put("quantity", line.quantity())
          .put("unit", dollars(line.unitCents()))
          .put("amount", dollars(line.amountCents()));
    }
    fee.put("total", dollars(state.quote().map(FeeQuote::totalCents).orElse(0L)));
    state.estimated().ifPresent(cents -> fee.put("estimated", dollars(cents)));
    state.agreed().ifPresent(cents -> fee.put("agreed", dollars(cents)));
    var invoices = fee.putArray("invoices");
    for (var invoice : state.invoices()) {
      invoices
          .addObject()
          .put("number", invoice.number())
          .put("date", invoice.issuedOn().toString())
          .put("total", dollars(invoice.totalCents()))
          .put("payBy", invoice.payBy().toString());
    }
    fee.put("paid", dollars(state.paid()));
    fee.put("waived", dollars(state.waived()));
    fee.put("open", dollars(state.open()));
    fee.put("refunded", dollars(state.refunded()));
    fee.put("refundDue", dollars(state.refundDue()));
    return fee;
  }

  /** A sentence for each value of the pack that decided and that nobody verified. */
  ArrayNode warnings() {
    var warnings = Chronicle.JSON.arrayNode();
    state.quote().map(FeeQuote::warnings).orElse(List.of()).forEach(warnings::add);
    return warnings;
  }

  private static String dollars(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
