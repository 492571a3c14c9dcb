-- A licensed professional refuses to treat somebody as a patient's representative, or takes that
-- back, 45 CFR 164.502(g)(5); the newest row counts.
CREATE TABLE representative_refusal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  stands BOOLEAN NOT NULL,
  judged_by VARCHAR(64) NOT NULL,
  judged_at DATETIME(6) NOT NULL,
  CONSTRAINT representative_refusal_of_request
    FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
