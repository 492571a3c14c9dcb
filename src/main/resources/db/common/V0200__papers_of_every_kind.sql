-- A paper with all that the law asks about may be longer than one column.
ALTER TABLE recorded_checklist ADD COLUMN checklist_rest VARCHAR(8000) DEFAULT '' NOT NULL;

-- How far the papers reached when they were reviewed: a release compares, a page decision reads it.
ALTER TABLE basis_review ADD COLUMN part_two_basis VARCHAR(40);
ALTER TABLE basis_review ADD COLUMN grants_text VARCHAR(4000) DEFAULT '' NOT NULL;

-- A spoken revocation holds, a written one ends; some take back a part of the records only.
ALTER TABLE authorization_revocation ADD COLUMN form VARCHAR(40) DEFAULT 'WRITTEN' NOT NULL;
ALTER TABLE authorization_revocation ADD COLUMN taken_back VARCHAR(4000) DEFAULT '' NOT NULL;

-- What every rule decided at each review, so that an auditor can follow it years later.
CREATE TABLE reviewed_rule (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  review_id BIGINT NOT NULL,
  rule_id VARCHAR(20) NOT NULL,
  citation VARCHAR(200) NOT NULL,
  outcome VARCHAR(40) NOT NULL,
  facts VARCHAR(4000) NOT NULL,
  CONSTRAINT reviewed_rule_of_review FOREIGN KEY (review_id) REFERENCES basis_review (id)
);
CREATE INDEX reviewed_rule_in_order ON reviewed_rule (review_id, id);

-- What must still be done before a request may be closed, once it is done.
CREATE TABLE done_duty (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  duty VARCHAR(40) NOT NULL,
  done_on DATE NOT NULL,
  reason_code VARCHAR(40) NOT NULL,
  recorded_by VARCHAR(64) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT done_duty_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX done_duty_of ON done_duty (request_no, duty);

-- Who got program records in an emergency, 42 CFR 2.51. The words are an encrypted file.
CREATE TABLE emergency_record (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  disclosed_at DATETIME(6) NOT NULL,
  recorded_by VARCHAR(64) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT emergency_record_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX emergency_record_newest ON emergency_record (request_no, id);
