-- Files are destroyed after six years, 45 CFR 164.316(b)(2)(i), 164.530(j); the row tells when. A legal
-- hold keeps them longer.
ALTER TABLE vault_file ADD COLUMN purged_at DATETIME(6);

CREATE TABLE legal_hold (
  hold_id VARCHAR(36) NOT NULL PRIMARY KEY,
  -- Of one request, or of everything about a patient; the other is empty.
  request_no VARCHAR(10) NOT NULL,
  mrn VARCHAR(40) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  placed_by VARCHAR(64) NOT NULL,
  placed_at DATETIME(6) NOT NULL
);
CREATE TABLE legal_hold_end (
  hold_id VARCHAR(36) NOT NULL PRIMARY KEY,
  lifted_by VARCHAR(64) NOT NULL,
  lifted_at DATETIME(6) NOT NULL,
  CONSTRAINT legal_hold_end_of FOREIGN KEY (hold_id) REFERENCES legal_hold (hold_id)
);
