-- A released packet and its link. Of token and passcode only hashes are kept.
CREATE TABLE release_link (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  link_id VARCHAR(36) NOT NULL,
  packet_version INT NOT NULL,
  packet_sha256 VARCHAR(64) NOT NULL,
  basis VARCHAR(40) NOT NULL,
  prepared_by VARCHAR(64) NOT NULL,
  approved_by VARCHAR(64) NOT NULL,
  released_at DATETIME(6) NOT NULL,
  last_day DATE NOT NULL,
  token_hash VARCHAR(64) NOT NULL,
  passcode_hash VARCHAR(80) NOT NULL,
  wrong_tries INT NOT NULL,
  locked_until DATETIME(6),
  closed_at DATETIME(6),
  closed_why VARCHAR(40),
  downloads INT NOT NULL,
  last_download_at DATETIME(6),
  CONSTRAINT release_link_token UNIQUE (token_hash),
  CONSTRAINT release_link_second_person CHECK (LOWER(approved_by) <> LOWER(prepared_by))
);
