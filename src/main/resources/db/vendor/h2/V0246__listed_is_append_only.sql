-- What was told stays as it was told, 45 CFR 164.528(d).
CREATE TRIGGER accounting_listed_append_only BEFORE UPDATE, DELETE ON accounting_listed FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
