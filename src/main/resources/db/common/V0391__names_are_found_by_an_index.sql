-- The auditors' search finds a name by the beginning of any of its words, newest first, without
-- reading the whole table: the words of each disclosure, and each word once.
CREATE TABLE disclosure_word (
  disclosure_id VARCHAR(36) NOT NULL,
  -- P for the patient, R for the recipient.
  field VARCHAR(1) NOT NULL,
  word VARCHAR(60) NOT NULL,
  disclosed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (disclosure_id, field, word)
);
CREATE INDEX disclosure_word_newest
  ON disclosure_word (field, word, disclosed_at DESC, disclosure_id DESC);
CREATE TABLE disclosure_term (
  field VARCHAR(1) NOT NULL,
  word VARCHAR(60) NOT NULL,
  PRIMARY KEY (field, word)
);
CREATE INDEX disclosure_newest ON disclosure (disclosed_at DESC, id DESC);
CREATE INDEX disclosure_newest_by_basis ON disclosure (basis, disclosed_at DESC, id DESC);
CREATE INDEX disclosure_newest_counted ON disclosure (accountable, disclosed_at DESC, id DESC);
CREATE INDEX disclosure_newest_released ON disclosure (released_by, disclosed_at DESC, id DESC);
CREATE INDEX disclosure_newest_approved ON disclosure (approved_by, disclosed_at DESC, id DESC);
CREATE INDEX disclosure_by_records ON disclosure (records_sha256);

-- The same for requests, of which many disclose nothing: who looked at them is asked as well.
CREATE TABLE request_word (
  word VARCHAR(60) NOT NULL,
  request_no VARCHAR(10) NOT NULL,
  PRIMARY KEY (word, request_no)
);
CREATE INDEX patient_match_by_patient ON patient_match (mrn, request_no);

-- What was there before this version is indexed at the next start; then these are empty.
CREATE TABLE disclosure_word_due (id VARCHAR(36) NOT NULL PRIMARY KEY);
INSERT INTO disclosure_word_due (id) SELECT id FROM disclosure;
CREATE TABLE request_word_due (request_no VARCHAR(10) NOT NULL PRIMARY KEY);
INSERT INTO request_word_due (request_no) SELECT request_no FROM received_request;

-- Redactions by reason, for a period.
CREATE INDEX redaction_mark_by_time ON redaction_mark (made_at, reason);
CREATE INDEX sealed_abstraction_by_time ON sealed_abstraction (sealed_at, request_no);
