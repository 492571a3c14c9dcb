-- Who looked at a packet is a fact.
CREATE TRIGGER approver_need_append_only BEFORE UPDATE, DELETE ON approver_need FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
CREATE TRIGGER approver_look_append_only BEFORE UPDATE, DELETE ON approver_look FOR EACH ROW
  CALL 'org.custodian.ledger.AppendOnly';
