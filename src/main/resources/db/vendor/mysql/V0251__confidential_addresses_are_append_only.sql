-- Where letters went is a fact: the database refuses to change or delete it.
CREATE TRIGGER confidential_address_no_update BEFORE UPDATE ON confidential_address FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'REC-06 confidential_address is append-only';
CREATE TRIGGER confidential_address_no_delete BEFORE DELETE ON confidential_address FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'REC-06 confidential_address is append-only';
