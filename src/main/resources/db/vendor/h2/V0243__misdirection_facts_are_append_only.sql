-- What was found out about a wrong recipient stays as it was written down, 45 CFR 164.414(b).
CREATE TRIGGER misdirection_append_only BEFORE UPDATE, DELETE ON misdirection FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER misdirection_factor_append_only BEFORE UPDATE, DELETE ON misdirection_factor FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER misdirection_step_append_only BEFORE UPDATE, DELETE ON misdirection_step FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER misdirection_words_append_only BEFORE UPDATE, DELETE ON misdirection_words FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
