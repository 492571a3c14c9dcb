-- The log of what happened to each request, 45 CFR 164.312(b). Ids, codes and counts, never PHI.
CREATE TABLE ledger_entry (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entry_id VARCHAR(36) NOT NULL,
  at DATETIME(6) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  actor VARCHAR(90) NOT NULL,
  request_no VARCHAR(10),
  facts VARCHAR(4000) NOT NULL,
  CONSTRAINT ledger_entry_once UNIQUE (entry_id)
);
CREATE INDEX ledger_entry_by_request ON ledger_entry (request_no, seq);
CREATE INDEX ledger_entry_by_time ON ledger_entry (at);
