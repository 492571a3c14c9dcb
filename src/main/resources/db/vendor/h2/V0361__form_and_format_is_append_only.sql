-- The same as on MySQL: what was said is not changed or deleted.
CREATE TRIGGER format_talk_append_only BEFORE UPDATE, DELETE ON format_talk FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
