-- A disclosure and an entry of the log are facts. The database refuses to change or delete them,
-- whoever asks: 45 CFR 164.312(c)(1), 164.528. One statement per trigger, so no delimiter is needed.
CREATE TRIGGER disclosure_no_update BEFORE UPDATE ON disclosure FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 disclosure is append-only';
CREATE TRIGGER disclosure_no_delete BEFORE DELETE ON disclosure FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 disclosure is append-only';
CREATE TRIGGER accounting_made_no_update BEFORE UPDATE ON accounting_made FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 accounting_made is append-only';
CREATE TRIGGER accounting_made_no_delete BEFORE DELETE ON accounting_made FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 accounting_made is append-only';
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_entry is append-only';
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 ledger_entry is append-only';
CREATE TRIGGER review_decision_no_update BEFORE UPDATE ON review_decision FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 review_decision is append-only';
CREATE TRIGGER review_decision_no_delete BEFORE DELETE ON review_decision FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 review_decision is append-only';
