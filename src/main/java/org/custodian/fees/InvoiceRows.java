package org.custodian.fees;

import java.util.List;
import org.springframework.data.repository.Repository;

interface InvoiceRows extends Repository<InvoiceRow, String> {
  InvoiceRow save(InvoiceRow row);

  List<InvoiceRow> findByRequestNoOrderByPlace(String requestNo);
}
