-- Facts that move a date or stop the work of a request. Every table only grows.

-- The one extension that the law allows, so the request number is the key.
CREATE TABLE deadline_extension (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  old_due DATE NOT NULL,
  new_due DATE NOT NULL,
  reason_code VARCHAR(40) NOT NULL,
  wording VARCHAR(500) NOT NULL,
  extended_by VARCHAR(64) NOT NULL,
  extended_at DATETIME(6) NOT NULL,
  CONSTRAINT deadline_extension_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);

CREATE TABLE request_hold (
  hold_id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  hold_code VARCHAR(40) NOT NULL,
  law VARCHAR(200) NOT NULL,
  held_until DATE,
  held_by VARCHAR(64) NOT NULL,
  held_at DATETIME(6) NOT NULL,
  CONSTRAINT request_hold_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX request_hold_of ON request_hold (request_no);

CREATE TABLE hold_end (
  hold_id VARCHAR(36) NOT NULL PRIMARY KEY,
  ended_by VARCHAR(64) NOT NULL,
  ended_at DATETIME(6) NOT NULL,
  CONSTRAINT hold_end_of_hold FOREIGN KEY (hold_id) REFERENCES request_hold (hold_id)
);

-- What counsel decided, what the patient objected and what a court ruled on process.
CREATE TABLE process_fact (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  fact VARCHAR(40) NOT NULL,
  on_day DATE NOT NULL,
  until_day DATE,
  recorded_by VARCHAR(90) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT process_fact_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX process_fact_in_order ON process_fact (request_no, id);
