-- A packet that passed its proof. The file and the proof lie in the vault, named by their SHA-256.
CREATE TABLE packet (
  packet_id VARCHAR(24) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  version INT NOT NULL,
  pages INT NOT NULL,
  record_pages INT NOT NULL,
  bates_first VARCHAR(60) NOT NULL,
  bates_last VARCHAR(60) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  records_sha256 VARCHAR(64) NOT NULL,
  proof_sha256 VARCHAR(64) NOT NULL,
  prepared_by VARCHAR(64) NOT NULL,
  assembled_at DATETIME(6) NOT NULL,
  CONSTRAINT packet_once UNIQUE (request_no, version)
);
-- What became of each source page of a packet. Never leaves the system: gaps tell what was withheld.
CREATE TABLE packet_page (
  page_id VARCHAR(32) NOT NULL PRIMARY KEY,
  packet_id VARCHAR(24) NOT NULL,
  place INT NOT NULL,
  document_id VARCHAR(120) NOT NULL,
  page INT NOT NULL,
  verdict VARCHAR(12) NOT NULL,
  rule_id VARCHAR(40) NOT NULL,
  reason VARCHAR(80) NOT NULL,
  decided_by VARCHAR(64) NOT NULL,
  bates VARCHAR(60),
  outcome VARCHAR(12) NOT NULL,
  blackened INT NOT NULL,
  CONSTRAINT packet_page_of_packet FOREIGN KEY (packet_id) REFERENCES packet (packet_id)
);
CREATE INDEX packet_page_by_packet ON packet_page (packet_id, place);
-- Why the last try made no packet. Replaced by the next try.
CREATE TABLE packet_problem (
  problem_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  version INT NOT NULL,
  document_id VARCHAR(120) NOT NULL,
  page INT NOT NULL,
  reason_code VARCHAR(40) NOT NULL
);
CREATE INDEX packet_problem_by_request ON packet_problem (request_no, version);
