-- Records that reached somebody they were not meant for, and what was found out and done about it,
-- 45 CFR 164.402, 164.404, 164.408, 164.414(b), 42 CFR 2.16(b). Facts only; none is changed.
CREATE TABLE misdirection (
  incident_id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  -- The disclosure as it was meant, and the one that says what really happened.
  disclosure_id VARCHAR(36) NOT NULL,
  corrected_id VARCHAR(36) NOT NULL,
  mrn VARCHAR(40) NOT NULL,
  happened_on DATE NOT NULL,
  discovered_on DATE NOT NULL,
  discovered_by VARCHAR(40) NOT NULL,
  wrong_recipient VARCHAR(500) NOT NULL,
  wrong_address VARCHAR(1000),
  pages INT NOT NULL,
  people INT NOT NULL,
  part_two BOOLEAN NOT NULL,
  assess_by DATE NOT NULL,
  notice_target DATE NOT NULL,
  notice_due DATE NOT NULL,
  report_due DATE NOT NULL,
  reported_by VARCHAR(64) NOT NULL,
  reported_at DATETIME(6) NOT NULL,
  CONSTRAINT misdirection_once UNIQUE (disclosure_id)
);
CREATE INDEX misdirection_by_request ON misdirection (request_no);

-- The four factors of 45 CFR 164.402(2); a later look at a factor is a further row. The note lies in the vault.
CREATE TABLE misdirection_factor (
  factor_id VARCHAR(36) NOT NULL PRIMARY KEY,
  incident_id VARCHAR(36) NOT NULL,
  factor VARCHAR(40) NOT NULL,
  risk VARCHAR(10) NOT NULL,
  note_sha256 VARCHAR(64) NOT NULL,
  noted_by VARCHAR(64) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  CONSTRAINT misdirection_factor_of FOREIGN KEY (incident_id) REFERENCES misdirection (incident_id)
);

-- What else became of it: assurance, decision, notice, reports, end. Each once.
CREATE TABLE misdirection_step (
  step_id VARCHAR(36) NOT NULL PRIMARY KEY,
  incident_id VARCHAR(36) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  code VARCHAR(40) NOT NULL,
  on_day DATE NOT NULL,
  noted_by VARCHAR(90) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  CONSTRAINT misdirection_step_once UNIQUE (incident_id, kind, code),
  CONSTRAINT misdirection_step_of FOREIGN KEY (incident_id) REFERENCES misdirection (incident_id)
);

-- What the patient will read, until the letter is sent; lines parted by line breaks.
CREATE TABLE misdirection_words (
  words_id VARCHAR(36) NOT NULL PRIMARY KEY,
  incident_id VARCHAR(36) NOT NULL,
  what VARCHAR(2000) NOT NULL,
  kinds VARCHAR(2000) NOT NULL,
  doing VARCHAR(2000) NOT NULL,
  steps VARCHAR(2000) NOT NULL,
  written_by VARCHAR(64) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  CONSTRAINT misdirection_words_of FOREIGN KEY (incident_id) REFERENCES misdirection (incident_id)
);
