-- What was told, invoiced, paid and waived is a fact: nobody changes or deletes it.
CREATE TRIGGER fee_computation_append_only BEFORE UPDATE, DELETE ON fee_computation FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER fee_line_append_only BEFORE UPDATE, DELETE ON fee_line FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER fee_estimate_append_only BEFORE UPDATE, DELETE ON fee_estimate FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER fee_agreement_append_only BEFORE UPDATE, DELETE ON fee_agreement FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER fee_invoice_append_only BEFORE UPDATE, DELETE ON fee_invoice FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER fee_payment_share_append_only BEFORE UPDATE, DELETE ON fee_payment_share FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER fee_waiver_append_only BEFORE UPDATE, DELETE ON fee_waiver FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER fee_entry_append_only BEFORE UPDATE, DELETE ON fee_entry FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
