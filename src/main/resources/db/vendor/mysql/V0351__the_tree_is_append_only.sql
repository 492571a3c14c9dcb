-- What stands in the tree stays, 45 CFR 164.312(c)(1). The stage is emptied, the head moves on.
CREATE TRIGGER ledger_log_no_update BEFORE UPDATE ON ledger_log FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_log is append-only';
CREATE TRIGGER ledger_log_no_delete BEFORE DELETE ON ledger_log FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_log is append-only';
CREATE TRIGGER ledger_tile_no_update BEFORE UPDATE ON ledger_tile FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_tile is append-only';
CREATE TRIGGER ledger_tile_no_delete BEFORE DELETE ON ledger_tile FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_tile is append-only';
CREATE TRIGGER ledger_checkpoint_no_update BEFORE UPDATE ON ledger_checkpoint FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_checkpoint is append-only';
CREATE TRIGGER ledger_checkpoint_no_delete BEFORE DELETE ON ledger_checkpoint FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_checkpoint is append-only';
