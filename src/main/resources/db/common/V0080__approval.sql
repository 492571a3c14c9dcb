-- Every decision of a second person, one row each; the newest about a packet version counts.
CREATE TABLE review_decision (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  packet_version INT NOT NULL,
  packet_sha256 VARCHAR(64) NOT NULL,
  decision VARCHAR(20) NOT NULL,
  note_code VARCHAR(40) NOT NULL,
  note VARCHAR(2000) NOT NULL,
  preparer VARCHAR(64) NOT NULL,
  approver VARCHAR(64) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  -- Nobody approves their own work, whatever the program above does.
  CONSTRAINT review_decision_second_person CHECK (LOWER(approver) <> LOWER(preparer))
);
CREATE INDEX review_decision_by_packet ON review_decision (request_no, packet_version, id);
