-- Who opened what without a task stays, 45 CFR 164.312(b).
CREATE TRIGGER emergency_access_no_update BEFORE UPDATE ON emergency_access FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 emergency_access is append-only';
CREATE TRIGGER emergency_access_no_delete BEFORE DELETE ON emergency_access FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 emergency_access is append-only';
CREATE TRIGGER emergency_review_no_update BEFORE UPDATE ON emergency_review FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 emergency_review is append-only';
CREATE TRIGGER emergency_review_no_delete BEFORE DELETE ON emergency_review FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 emergency_review is append-only';
