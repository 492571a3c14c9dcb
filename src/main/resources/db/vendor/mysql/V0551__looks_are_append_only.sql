-- Who looked at a packet is a fact.
CREATE TRIGGER approver_need_no_update BEFORE UPDATE ON approver_need FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 approver_need is append-only';
CREATE TRIGGER approver_need_no_delete BEFORE DELETE ON approver_need FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 approver_need is append-only';
CREATE TRIGGER approver_look_no_update BEFORE UPDATE ON approver_look FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 approver_look is append-only';
CREATE TRIGGER approver_look_no_delete BEFORE DELETE ON approver_look FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 approver_look is append-only';
