-- Disclosures as facts, 45 CFR 164.528(b)(2). No row is ever changed or deleted; a correction is a
-- new row. What was disclosed and to whom is written down as it was on that day.
CREATE TABLE disclosure (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  request_class VARCHAR(40) NOT NULL,
  disclosed_at DATETIME(6) NOT NULL,
  disclosed_on DATE NOT NULL,
  mrn VARCHAR(40) NOT NULL,
  family VARCHAR(200) NOT NULL,
  given VARCHAR(200) NOT NULL,
  -- Name and number in plain letters between blanks, for the auditors' search.
  patient_words VARCHAR(500) NOT NULL,
  recipient VARCHAR(500) NOT NULL,
  recipient_words VARCHAR(600) NOT NULL,
  -- Absent means that the address is not known, which the law allows to say.
  recipient_address VARCHAR(1000),
  document_types VARCHAR(1000) NOT NULL,
  service_from DATE NOT NULL,
  service_to DATE NOT NULL,
  record_pages INT NOT NULL,
  bates_first VARCHAR(40) NOT NULL,
  bates_last VARCHAR(40) NOT NULL,
  packet_version INT NOT NULL,
  packet_sha256 VARCHAR(64) NOT NULL,
  records_sha256 VARCHAR(64) NOT NULL,
  purpose VARCHAR(2000),
  court_case VARCHAR(1000),
  basis VARCHAR(40) NOT NULL,
  accountable BOOLEAN NOT NULL,
  accountable_by VARCHAR(200) NOT NULL,
  method VARCHAR(20) NOT NULL,
  released_by VARCHAR(64) NOT NULL,
  approved_by VARCHAR(64) NOT NULL,
  CONSTRAINT disclosure_once UNIQUE (request_no, packet_version),
  CONSTRAINT disclosure_second_person CHECK (LOWER(approved_by) <> LOWER(released_by))
);
CREATE INDEX disclosure_by_patient ON disclosure (mrn, disclosed_on);
CREATE INDEX disclosure_by_day ON disclosure (disclosed_on);
CREATE INDEX disclosure_by_packet ON disclosure (packet_sha256);

-- Each accounting that was made for a patient and the file that was given, 45 CFR 164.528(d).
CREATE TABLE accounting_made (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  mrn VARCHAR(40) NOT NULL,
  period_from DATE NOT NULL,
  period_to DATE NOT NULL,
  disclosures INT NOT NULL,
  form VARCHAR(10) NOT NULL,
  file_sha256 VARCHAR(64) NOT NULL,
  made_by VARCHAR(64) NOT NULL,
  made_at DATETIME(6) NOT NULL
);
CREATE INDEX accounting_made_by_patient ON accounting_made (mrn, made_at);
