-- One row per request: how often the work changed, and where the specialist stopped.
-- A change must name the count it saw, so that two people cannot overwrite each other.
CREATE TABLE abstraction (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  last_document VARCHAR(120),
  last_page INT
);
-- Why each page of the chart is in or out. The rule speaks first, a person may change it.
CREATE TABLE page_decision (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  document_id VARCHAR(120) NOT NULL,
  page_no INT NOT NULL,
  verdict VARCHAR(12) NOT NULL,
  rule_id VARCHAR(12) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  decided_by VARCHAR(64) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  labels VARCHAR(400) NOT NULL,
  CONSTRAINT page_decision_once UNIQUE (request_no, document_id, page_no)
);
-- Regions to be emptied, in thousandths of a point. A mark that is taken back stays as a row.
CREATE TABLE redaction_mark (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  document_id VARCHAR(120) NOT NULL,
  page_no INT NOT NULL,
  x1 BIGINT NOT NULL,
  y1 BIGINT NOT NULL,
  x2 BIGINT NOT NULL,
  y2 BIGINT NOT NULL,
  reason VARCHAR(24) NOT NULL,
  origin VARCHAR(8) NOT NULL,
  made_by VARCHAR(64) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  removed_by VARCHAR(64),
  removed_at DATETIME(6)
);
CREATE INDEX redaction_mark_by_request ON redaction_mark (request_no);
-- Texts that may stand nowhere in the packet. Holds PHI.
CREATE TABLE redaction_term (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  wording VARCHAR(200) NOT NULL,
  reason VARCHAR(24) NOT NULL,
  made_by VARCHAR(64) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  removed_by VARCHAR(64),
  removed_at DATETIME(6)
);
CREATE INDEX redaction_term_by_request ON redaction_term (request_no);
-- What a specialist finished. The content lies in the vault, addressed by its hash.
CREATE TABLE sealed_abstraction (
  id VARCHAR(20) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  version INT NOT NULL,
  prepared_by VARCHAR(64) NOT NULL,
  sealed_at DATETIME(6) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  CONSTRAINT sealed_abstraction_once UNIQUE (request_no, version)
);
