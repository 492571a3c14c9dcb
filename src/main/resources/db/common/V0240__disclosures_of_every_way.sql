-- A disclosure may also be made outside a packet (a monthly report to a registry, by word of mouth), may
-- correct an older one, and a request may have several. Nothing that stands here is changed; a
-- correction is a new row that names the old one. 45 CFR 164.528(b)(2), (3); 42 CFR 2.25, 2.32.
ALTER TABLE disclosure DROP CONSTRAINT disclosure_once;
-- Of what law the Part 2 pages went; absent if none did.
ALTER TABLE disclosure ADD COLUMN part_two_basis VARCHAR(40);
ALTER TABLE disclosure ADD COLUMN part_two_accounted BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE disclosure ADD COLUMN part_two_notice VARCHAR(40);
ALTER TABLE disclosure ADD COLUMN consent_ref VARCHAR(80);
ALTER TABLE disclosure ADD COLUMN series_id VARCHAR(80);
ALTER TABLE disclosure ADD COLUMN protocol_id VARCHAR(36);
ALTER TABLE disclosure ADD COLUMN correction_of VARCHAR(36);
ALTER TABLE disclosure ADD COLUMN tracking_no VARCHAR(80);
-- What was disclosed, in the words of whoever wrote it down; absent if a packet tells it.
ALTER TABLE disclosure ADD COLUMN wording VARCHAR(2000);
CREATE INDEX disclosure_by_correction ON disclosure (correction_of);
CREATE INDEX disclosure_by_request ON disclosure (request_no, disclosed_at);

-- That a disclosure arrived; comes later than the disclosure, so it is a fact of its own.
CREATE TABLE disclosure_arrival (
  arrival_id VARCHAR(36) NOT NULL PRIMARY KEY,
  disclosure_id VARCHAR(36) NOT NULL,
  arrived_at DATETIME(6) NOT NULL,
  reference_no VARCHAR(80) NOT NULL,
  noted_by VARCHAR(90) NOT NULL,
  CONSTRAINT disclosure_arrival_of FOREIGN KEY (disclosure_id) REFERENCES disclosure (id)
);

-- An agency asked that its disclosures stay out of a patient's accounting for a time, 164.528(a)(2).
CREATE TABLE accounting_suspension (
  suspension_id VARCHAR(36) NOT NULL PRIMARY KEY,
  mrn VARCHAR(40) NOT NULL,
  -- Either the request whose disclosures are meant or a single disclosure; the other is empty.
  request_no VARCHAR(10) NOT NULL,
  disclosure_id VARCHAR(36) NOT NULL,
  agency VARCHAR(300) NOT NULL,
  agency_address VARCHAR(1000) NOT NULL,
  official VARCHAR(300) NOT NULL,
  written BOOLEAN NOT NULL,
  stated_on DATE NOT NULL,
  last_day DATE NOT NULL,
  statement_text VARCHAR(2000) NOT NULL,
  letter_sha256 VARCHAR(64) NOT NULL,
  noted_by VARCHAR(64) NOT NULL,
  noted_at DATETIME(6) NOT NULL
);
CREATE INDEX accounting_suspension_by_patient ON accounting_suspension (mrn);

-- Research on fifty or more people: the accounting lists the protocol, 164.528(b)(4).
CREATE TABLE research_protocol (
  protocol_id VARCHAR(36) NOT NULL PRIMARY KEY,
  title VARCHAR(300) NOT NULL,
  purpose VARCHAR(1000) NOT NULL,
  criteria VARCHAR(1000) NOT NULL,
  information VARCHAR(1000) NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  sponsor VARCHAR(300) NOT NULL,
  sponsor_contact VARCHAR(1000) NOT NULL,
  people INT NOT NULL,
  noted_by VARCHAR(64) NOT NULL,
  noted_at DATETIME(6) NOT NULL
);

-- Which request asked for the accounting, what it cost, and the title of who answers for it, 164.528(d).
ALTER TABLE accounting_made ADD COLUMN request_no VARCHAR(10) DEFAULT '' NOT NULL;
ALTER TABLE accounting_made ADD COLUMN asked_on DATE;
ALTER TABLE accounting_made ADD COLUMN responsible VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE accounting_made ADD COLUMN fee_cents BIGINT DEFAULT 0 NOT NULL;

-- The patient was told what a further accounting costs, and what the patient said, 164.528(c)(2).
CREATE TABLE accounting_fee_notice (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  amount_cents BIGINT NOT NULL,
  sent_on DATE NOT NULL,
  answer_by DATE NOT NULL
);
CREATE TABLE accounting_fee_answer (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  agreed_on DATE NOT NULL,
  -- Another period than the one first asked for; absent if it stays.
  period_from DATE,
  period_to DATE,
  noted_by VARCHAR(90) NOT NULL
);
-- Who prepared the accounting that is to be given; the file is made when it goes.
CREATE TABLE accounting_prepared (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  prepared_by VARCHAR(64) NOT NULL,
  prepared_at DATETIME(6) NOT NULL
);
