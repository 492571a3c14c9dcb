-- The same as on MySQL: facts are not changed or deleted, whoever asks, 45 CFR 164.312(c)(1),
-- 164.528. H2 calls a class of ours; a tool that opens the file without it cannot write there either.
CREATE TRIGGER disclosure_append_only BEFORE UPDATE, DELETE ON disclosure FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER accounting_made_append_only BEFORE UPDATE, DELETE ON accounting_made FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE, DELETE ON ledger_entry FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER review_decision_append_only BEFORE UPDATE, DELETE ON review_decision FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
