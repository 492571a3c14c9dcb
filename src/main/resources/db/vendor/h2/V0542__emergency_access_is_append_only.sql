-- Who opened what without a task stays, 45 CFR 164.312(b).
CREATE TRIGGER emergency_access_append_only BEFORE UPDATE, DELETE ON emergency_access FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER emergency_review_append_only BEFORE UPDATE, DELETE ON emergency_review FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
