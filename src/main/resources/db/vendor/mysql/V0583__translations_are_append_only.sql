-- What was to be translated and what came of it are facts: the database refuses to change them.
CREATE TRIGGER translation_need_no_update BEFORE UPDATE ON translation_need FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 translation_need is append-only';
CREATE TRIGGER translation_need_no_delete BEFORE DELETE ON translation_need FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 translation_need is append-only';
CREATE TRIGGER translation_end_no_update BEFORE UPDATE ON translation_end FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 translation_end is append-only';
CREATE TRIGGER translation_end_no_delete BEFORE DELETE ON translation_end FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 translation_end is append-only';
