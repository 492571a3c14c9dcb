-- The same as on MySQL: what was paid back is not changed or deleted.
CREATE TRIGGER fee_refund_append_only BEFORE UPDATE, DELETE ON fee_refund FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
