-- When a record is looked at and what was shown are facts: the database refuses to change them.
CREATE TRIGGER inspection_appointment_no_update BEFORE UPDATE ON inspection_appointment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 inspection_appointment is append-only';
CREATE TRIGGER inspection_appointment_no_delete BEFORE DELETE ON inspection_appointment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 inspection_appointment is append-only';
CREATE TRIGGER inspection_course_no_update BEFORE UPDATE ON inspection_course FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 inspection_course is append-only';
CREATE TRIGGER inspection_course_no_delete BEFORE DELETE ON inspection_course FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 inspection_course is append-only';
CREATE TRIGGER inspection_showing_no_update BEFORE UPDATE ON inspection_showing FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 inspection_showing is append-only';
CREATE TRIGGER inspection_showing_no_delete BEFORE DELETE ON inspection_showing FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 inspection_showing is append-only';
CREATE TRIGGER copy_asked_no_update BEFORE UPDATE ON copy_asked FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 copy_asked is append-only';
CREATE TRIGGER copy_asked_no_delete BEFORE DELETE ON copy_asked FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 copy_asked is append-only';
