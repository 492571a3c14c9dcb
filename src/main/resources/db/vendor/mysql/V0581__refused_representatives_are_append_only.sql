-- What a professional judged about a representative is a fact: the database refuses to change it.
CREATE TRIGGER representative_refusal_no_update BEFORE UPDATE ON representative_refusal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 representative_refusal is append-only';
CREATE TRIGGER representative_refusal_no_delete BEFORE DELETE ON representative_refusal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 representative_refusal is append-only';
