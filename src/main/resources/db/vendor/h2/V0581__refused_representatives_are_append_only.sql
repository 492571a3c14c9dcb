-- The same as on MySQL: what a professional judged is not changed or deleted.
CREATE TRIGGER representative_refusal_append_only BEFORE UPDATE, DELETE ON representative_refusal
  FOR EACH ROW CALL 'org.custodian.ledger.AppendOnly';
