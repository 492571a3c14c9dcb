-- Where a patient wants letters to go, 45 CFR 164.522(b). The newest row counts; a blank address
-- takes the wish back.
CREATE TABLE confidential_address (
  address_id VARCHAR(36) NOT NULL PRIMARY KEY,
  mrn VARCHAR(40) NOT NULL,
  place INT NOT NULL,
  address VARCHAR(400) NOT NULL,
  kept_by VARCHAR(80) NOT NULL,
  kept_at DATETIME(6) NOT NULL,
  CONSTRAINT confidential_address_once UNIQUE (mrn, place)
);
