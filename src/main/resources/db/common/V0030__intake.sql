-- Files that passed the first look. A submission may name only these.
CREATE TABLE checked_paper (
  sha256 VARCHAR(64) NOT NULL PRIMARY KEY,
  pages INT NOT NULL,
  size BIGINT NOT NULL,
  checked_at DATETIME(6) NOT NULL
);

-- The counter of request numbers: one row, locked by whoever takes the next number.
CREATE TABLE request_numbering (
  id INT NOT NULL PRIMARY KEY,
  year_no INT NOT NULL,
  last_no INT NOT NULL
);
INSERT INTO request_numbering (id, year_no, last_no) VALUES (1, 0, 0);

-- Requests as they came in. What happens later stands in tables of its own; no status is kept.
CREATE TABLE received_request (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  idempotency_key VARCHAR(80) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  request_class VARCHAR(40) NOT NULL,
  channel VARCHAR(40) NOT NULL,
  language VARCHAR(5) NOT NULL,
  stat BOOLEAN NOT NULL,
  received_at DATETIME(6) NOT NULL,
  received_on DATE NOT NULL,
  requester_kind VARCHAR(40) NOT NULL,
  requester_name VARCHAR(200) NOT NULL,
  requester_organization VARCHAR(200) NOT NULL,
  requester_email VARCHAR(254) NOT NULL,
  requester_phone VARCHAR(40) NOT NULL,
  requester_address VARCHAR(400) NOT NULL,
  patient_family VARCHAR(100) NOT NULL,
  patient_given VARCHAR(100) NOT NULL,
  patient_born DATE NOT NULL,
  patient_mrn VARCHAR(40),
  scope_from DATE,
  scope_to DATE,
  scope_types VARCHAR(2000) NOT NULL,
  scope_wording VARCHAR(2000) NOT NULL,
  court VARCHAR(200),
  caption VARCHAR(300),
  case_number VARCHAR(80),
  served_on DATE,
  return_date DATE,
  assurance VARCHAR(40),
  purpose VARCHAR(1000) NOT NULL,
  -- A second click on Send finds the first request.
  CONSTRAINT received_request_once UNIQUE (idempotency_key)
);
CREATE INDEX received_request_by_day ON received_request (received_on);

CREATE TABLE request_paper (
  paper_id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  place INT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  pages INT NOT NULL,
  size BIGINT NOT NULL,
  received_at DATETIME(6) NOT NULL,
  CONSTRAINT request_paper_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no),
  CONSTRAINT request_paper_place UNIQUE (request_no, place)
);

-- The requester's PIN as a hash, and wrong tries, so that a restart opens no locked door.
CREATE TABLE request_door (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  pin_hash VARCHAR(80) NOT NULL,
  wrong_tries INT NOT NULL,
  locked_until DATETIME(6),
  CONSTRAINT request_door_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);

CREATE TABLE request_withdrawal (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  withdrawn_at DATETIME(6) NOT NULL,
  withdrawn_by VARCHAR(90) NOT NULL,
  CONSTRAINT request_withdrawal_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);

CREATE TABLE request_closing (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  outcome VARCHAR(40) NOT NULL,
  closed_at DATETIME(6) NOT NULL,
  closed_by VARCHAR(90) NOT NULL,
  CONSTRAINT request_closing_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
