-- What a witness signed stays, 45 CFR 164.312(c)(1); and the head of the log is moved on, never taken out.
CREATE TRIGGER ledger_cosignature_append_only BEFORE UPDATE, DELETE ON ledger_cosignature FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER ledger_head_stays BEFORE DELETE ON ledger_head FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
