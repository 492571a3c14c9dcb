-- The log of what happened becomes a tree of hashes that outsiders can check, 45 CFR 164.312(c)(2).
-- An entry is staged in the transaction of what it tells of, then put in order by whichever node
-- holds the one row of ledger_head. The bytes are what is hashed; the other columns only find them.
CREATE TABLE ledger_stage (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entry_id VARCHAR(36) NOT NULL,
  bytes VARBINARY(8192) NOT NULL,
  mac VARBINARY(32) NOT NULL,
  at DATETIME(6) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  actor VARCHAR(90) NOT NULL,
  request_no VARCHAR(10),
  forged BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT ledger_stage_once UNIQUE (entry_id)
);
CREATE INDEX ledger_stage_by_request ON ledger_stage (request_no, id);

CREATE TABLE ledger_log (
  idx BIGINT NOT NULL PRIMARY KEY,
  entry_id VARCHAR(36) NOT NULL,
  bytes VARBINARY(8192) NOT NULL,
  leaf VARBINARY(32) NOT NULL,
  root VARBINARY(32) NOT NULL,
  at DATETIME(6) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  actor VARCHAR(90) NOT NULL,
  request_no VARCHAR(10),
  CONSTRAINT ledger_log_once UNIQUE (entry_id)
);
CREATE INDEX ledger_log_by_request ON ledger_log (request_no, idx);
CREATE INDEX ledger_log_by_time ON ledger_log (at);

-- Full tiles of 256 hashes, as an export has them; proofs are made from these.
CREATE TABLE ledger_tile (
  level INT NOT NULL,
  number BIGINT NOT NULL,
  hashes VARBINARY(8192) NOT NULL,
  PRIMARY KEY (level, number)
);

CREATE TABLE ledger_head (
  id INT NOT NULL PRIMARY KEY,
  origin VARCHAR(200) NOT NULL,
  size BIGINT NOT NULL,
  frontier VARBINARY(2048) NOT NULL
);

CREATE TABLE ledger_checkpoint (
  size BIGINT NOT NULL PRIMARY KEY,
  note VARCHAR(4000) NOT NULL,
  at DATETIME(6) NOT NULL
);
