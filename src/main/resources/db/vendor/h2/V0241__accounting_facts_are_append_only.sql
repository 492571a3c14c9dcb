-- Facts of the accounting are not changed or deleted either, 45 CFR 164.312(c)(1), 164.528.
CREATE TRIGGER disclosure_arrival_append_only BEFORE UPDATE, DELETE ON disclosure_arrival FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER accounting_suspension_append_only BEFORE UPDATE, DELETE ON accounting_suspension FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER research_protocol_append_only BEFORE UPDATE, DELETE ON research_protocol FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER accounting_fee_notice_append_only BEFORE UPDATE, DELETE ON accounting_fee_notice FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER accounting_fee_answer_append_only BEFORE UPDATE, DELETE ON accounting_fee_answer FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
