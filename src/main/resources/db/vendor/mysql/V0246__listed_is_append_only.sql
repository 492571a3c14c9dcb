-- What was told stays as it was told, 45 CFR 164.528(d).
CREATE TRIGGER accounting_listed_no_update BEFORE UPDATE ON accounting_listed FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 accounting_listed is append-only';
CREATE TRIGGER accounting_listed_no_delete BEFORE DELETE ON accounting_listed FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 accounting_listed is append-only';
