-- A patient may look at the record instead of having a copy, or do both, 45 CFR 164.524(c)(1).
ALTER TABLE received_request ADD COLUMN access_wish VARCHAR(40) DEFAULT 'COPY' NOT NULL;

-- Who asked only to look and wants a copy as well.
CREATE TABLE copy_asked (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  asked_at DATETIME(6) NOT NULL,
  noted_by VARCHAR(90) NOT NULL,
  CONSTRAINT copy_asked_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);

-- When and where a record is looked at, rounds from 1 up; what came of each round.
CREATE TABLE inspection_appointment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  round INT NOT NULL,
  meets_on DATE NOT NULL,
  meets_at VARCHAR(5) NOT NULL,
  place VARCHAR(200) NOT NULL,
  patients_own_day BOOLEAN NOT NULL,
  arranged_by VARCHAR(64) NOT NULL,
  arranged_at DATETIME(6) NOT NULL,
  CONSTRAINT inspection_appointment_of_request
    FOREIGN KEY (request_no) REFERENCES received_request (request_no),
  CONSTRAINT inspection_appointment_once UNIQUE (request_no, round)
);
CREATE TABLE inspection_course (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  round INT NOT NULL,
  course VARCHAR(40) NOT NULL,
  noted_by VARCHAR(64) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  CONSTRAINT inspection_course_of_request
    FOREIGN KEY (request_no) REFERENCES received_request (request_no),
  CONSTRAINT inspection_course_once UNIQUE (request_no, round)
);

-- What was shown, written in one transaction with the log before anybody sees a page.
CREATE TABLE inspection_showing (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  packet_version INT NOT NULL,
  packet_sha256 VARCHAR(64) NOT NULL,
  basis VARCHAR(40) NOT NULL,
  prepared_by VARCHAR(64) NOT NULL,
  approved_by VARCHAR(64) NOT NULL,
  shown_by VARCHAR(64) NOT NULL,
  shown_at DATETIME(6) NOT NULL,
  CONSTRAINT inspection_showing_once UNIQUE (request_no, packet_version)
);
