-- What moved a date or stopped the work is a fact: the database refuses to change or delete it.
CREATE TRIGGER deadline_extension_no_update BEFORE UPDATE ON deadline_extension FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 deadline_extension is append-only';
CREATE TRIGGER deadline_extension_no_delete BEFORE DELETE ON deadline_extension FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 deadline_extension is append-only';
CREATE TRIGGER request_hold_no_update BEFORE UPDATE ON request_hold FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 request_hold is append-only';
CREATE TRIGGER request_hold_no_delete BEFORE DELETE ON request_hold FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 request_hold is append-only';
CREATE TRIGGER hold_end_no_update BEFORE UPDATE ON hold_end FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 hold_end is append-only';
CREATE TRIGGER hold_end_no_delete BEFORE DELETE ON hold_end FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 hold_end is append-only';
CREATE TRIGGER process_fact_no_update BEFORE UPDATE ON process_fact FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 process_fact is append-only';
CREATE TRIGGER process_fact_no_delete BEFORE DELETE ON process_fact FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 process_fact is append-only';
