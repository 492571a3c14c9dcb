-- The same as on MySQL: what moved a date or stopped the work is not changed or deleted.
CREATE TRIGGER deadline_extension_append_only BEFORE UPDATE, DELETE ON deadline_extension FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER request_hold_append_only BEFORE UPDATE, DELETE ON request_hold FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER hold_end_append_only BEFORE UPDATE, DELETE ON hold_end FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER process_fact_append_only BEFORE UPDATE, DELETE ON process_fact FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
