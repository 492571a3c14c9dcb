-- What was found out about a wrong recipient stays as it was written down, 45 CFR 164.414(b).
CREATE TRIGGER misdirection_no_update BEFORE UPDATE ON misdirection FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 misdirection is append-only';
CREATE TRIGGER misdirection_no_delete BEFORE DELETE ON misdirection FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 misdirection is append-only';
CREATE TRIGGER misdirection_factor_no_update BEFORE UPDATE ON misdirection_factor FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 misdirection_factor is append-only';
CREATE TRIGGER misdirection_factor_no_delete BEFORE DELETE ON misdirection_factor FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 misdirection_factor is append-only';
CREATE TRIGGER misdirection_step_no_update BEFORE UPDATE ON misdirection_step FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 misdirection_step is append-only';
CREATE TRIGGER misdirection_step_no_delete BEFORE DELETE ON misdirection_step FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 misdirection_step is append-only';
CREATE TRIGGER misdirection_words_no_update BEFORE UPDATE ON misdirection_words FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 misdirection_words is append-only';
CREATE TRIGGER misdirection_words_no_delete BEFORE DELETE ON misdirection_words FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 misdirection_words is append-only';
