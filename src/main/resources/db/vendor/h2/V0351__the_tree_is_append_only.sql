-- What stands in the tree stays, 45 CFR 164.312(c)(1). The stage is emptied, the head moves on.
CREATE TRIGGER ledger_log_append_only BEFORE UPDATE, DELETE ON ledger_log FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER ledger_tile_append_only BEFORE UPDATE, DELETE ON ledger_tile FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER ledger_checkpoint_append_only BEFORE UPDATE, DELETE ON ledger_checkpoint FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
