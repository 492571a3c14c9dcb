-- Openings of a request without a task, in an emergency, 45 CFR 164.312(a)(2)(ii), and what somebody else
-- found about each. Why is in the log, as typed only in its details. No patient stands here.
CREATE TABLE emergency_access (
  access_id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  opened_by VARCHAR(64) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  open_until DATETIME(6) NOT NULL,
  review_by DATETIME(6) NOT NULL
);
CREATE INDEX emergency_access_of ON emergency_access (opened_by, request_no, open_until);
CREATE INDEX emergency_access_newest ON emergency_access (opened_at);

CREATE TABLE emergency_review (
  access_id VARCHAR(36) NOT NULL PRIMARY KEY,
  reviewed_by VARCHAR(64) NOT NULL,
  reviewed_at DATETIME(6) NOT NULL,
  finding VARCHAR(40) NOT NULL
);
