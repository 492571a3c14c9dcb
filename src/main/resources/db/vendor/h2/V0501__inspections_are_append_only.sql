-- The same as on MySQL: what was arranged, settled, asked and shown is not changed or deleted.
CREATE TRIGGER inspection_appointment_append_only BEFORE UPDATE, DELETE ON inspection_appointment
  FOR EACH ROW CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER inspection_course_append_only BEFORE UPDATE, DELETE ON inspection_course
  FOR EACH ROW CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER inspection_showing_append_only BEFORE UPDATE, DELETE ON inspection_showing
  FOR EACH ROW CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER copy_asked_append_only BEFORE UPDATE, DELETE ON copy_asked
  FOR EACH ROW CALL 'org.custodian.ledger.AppendOnly';
