-- The same as on MySQL: where letters went is not changed or deleted.
CREATE TRIGGER confidential_address_append_only BEFORE UPDATE, DELETE ON confidential_address FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
