-- What a witness signed stays, 45 CFR 164.312(c)(1); and the head of the log is moved on, never taken out.
CREATE TRIGGER ledger_cosignature_no_update BEFORE UPDATE ON ledger_cosignature FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_cosignature is append-only';
CREATE TRIGGER ledger_cosignature_no_delete BEFORE DELETE ON ledger_cosignature FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_cosignature is append-only';
CREATE TRIGGER ledger_head_no_delete BEFORE DELETE ON ledger_head FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_head is append-only';
