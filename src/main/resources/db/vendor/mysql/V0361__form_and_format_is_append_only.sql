-- What was said about form and format is a fact: the database refuses to change or delete it.
CREATE TRIGGER format_talk_no_update BEFORE UPDATE ON format_talk FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 format_talk is append-only';
CREATE TRIGGER format_talk_no_delete BEFORE DELETE ON format_talk FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 format_talk is append-only';
