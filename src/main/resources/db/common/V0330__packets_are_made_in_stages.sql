-- Documents that are redacted and checked before their packet is. A job that was broken off finds them
-- and goes on; they go when the packet is kept. The id is a keyed hash of document and plan.
CREATE TABLE packet_stage (
  stage_id VARCHAR(64) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  pages_sha256 VARCHAR(64) NOT NULL,
  staged_at DATETIME(6) NOT NULL
);
CREATE INDEX packet_stage_by_request ON packet_stage (request_no);
-- How far the packet of a request is that is being made, for the desk. Numbers only.
CREATE TABLE packet_progress (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  pages INT NOT NULL,
  of_pages INT NOT NULL,
  told_at DATETIME(6) NOT NULL
);
