-- What was paid back is a fact: the database refuses to change or delete it.
CREATE TRIGGER fee_refund_no_update BEFORE UPDATE ON fee_refund FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 fee_refund is append-only';
CREATE TRIGGER fee_refund_no_delete BEFORE DELETE ON fee_refund FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ACC-01 fee_refund is append-only';
