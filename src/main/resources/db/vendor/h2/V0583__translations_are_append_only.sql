-- The same as on MySQL: what was to be translated and what came of it is not changed or deleted.
CREATE TRIGGER translation_need_append_only BEFORE UPDATE, DELETE ON translation_need
  FOR EACH ROW CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER translation_end_append_only BEFORE UPDATE, DELETE ON translation_end
  FOR EACH ROW CALL 'org.custodian.ledger.AppendOnly';
