-- Facts about requests. Every table only grows; the newest fact counts and none decides alone.
CREATE TABLE patient_match (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  mrn VARCHAR(40) NOT NULL,
  how VARCHAR(40) NOT NULL,
  matched_by VARCHAR(64) NOT NULL,
  matched_at DATETIME(6) NOT NULL,
  CONSTRAINT patient_match_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX patient_match_newest ON patient_match (request_no, id);

-- What a specialist read off the papers, as JSON of yes, no, dates and codes; no name, no free text.
CREATE TABLE recorded_checklist (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  checklist VARCHAR(4000) NOT NULL,
  recorded_by VARCHAR(64) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT recorded_checklist_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX recorded_checklist_newest ON recorded_checklist (request_no, id);

CREATE TABLE basis_review (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  occasion VARCHAR(40) NOT NULL,
  reviewed_at DATETIME(6) NOT NULL,
  basis VARCHAR(40),
  defects VARCHAR(2000) NOT NULL,
  CONSTRAINT basis_review_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX basis_review_in_order ON basis_review (request_no, id);

CREATE TABLE authorization_revocation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  revoked_on DATE NOT NULL,
  via VARCHAR(40) NOT NULL,
  recorded_by VARCHAR(90) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT authorization_revocation_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX authorization_revocation_newest ON authorization_revocation (request_no, revoked_on);
