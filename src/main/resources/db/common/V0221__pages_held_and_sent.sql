-- A page may be out of scope and withheld by law at once; the law's hold is kept beside the reason.
ALTER TABLE page_decision ADD COLUMN held_by VARCHAR(12) DEFAULT '' NOT NULL;
-- The sealed version with which a page went; 0 as long as it did not.
ALTER TABLE page_decision ADD COLUMN sent_in INT DEFAULT 0 NOT NULL;
UPDATE page_decision SET held_by = rule_id
  WHERE verdict = 'WITHHOLD' AND rule_id IN ('A9', 'D1.notes', 'M2', 'M8');
-- Words on a page that repeat a protected fact. Places only: the word itself is not kept.
CREATE TABLE page_echo (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  document_id VARCHAR(120) NOT NULL,
  page_no INT NOT NULL,
  label VARCHAR(24) NOT NULL,
  line_no INT NOT NULL,
  words VARCHAR(200) NOT NULL
);
CREATE INDEX page_echo_by_request ON page_echo (request_no);
-- What staff told the page rules about a request, such as a reliance or a justification. The
-- content may be PHI, so it lies in the vault under its hash.
CREATE TABLE page_case_fact (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  told_by VARCHAR(64) NOT NULL,
  told_at DATETIME(6) NOT NULL
);
CREATE INDEX page_case_fact_by_request ON page_case_fact (request_no);
-- What a patient asked not to tell and the hospital agreed to, 45 CFR 164.522(a).
CREATE TABLE patient_restriction (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  mrn VARCHAR(40) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  encounter VARCHAR(80),
  agreed_on DATE NOT NULL,
  ended_on DATE,
  told_by VARCHAR(64) NOT NULL,
  told_at DATETIME(6) NOT NULL
);
CREATE INDEX patient_restriction_by_patient ON patient_restriction (mrn);
-- Pages that a patient was denied, and what a review said, 45 CFR 164.524(a)(2) to (4) and (d)(4).
CREATE TABLE access_denial (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  document_id VARCHAR(120) NOT NULL,
  page_no INT NOT NULL,
  ground VARCHAR(40) NOT NULL,
  state VARCHAR(40) NOT NULL,
  denied_by VARCHAR(64) NOT NULL,
  denied_at DATETIME(6) NOT NULL,
  reviewed_by VARCHAR(64),
  reviewed_at DATETIME(6)
);
CREATE INDEX access_denial_by_request ON access_denial (request_no);
