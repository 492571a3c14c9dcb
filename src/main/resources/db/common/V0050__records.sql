-- That the chart was collected for a request. One row a request, so that a step that runs twice
-- collects once, and no second patient's pages can come into the same request.
CREATE TABLE record_collection (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  mrn VARCHAR(40) NOT NULL,
  documents INT NOT NULL,
  pages INT NOT NULL,
  collected_at DATETIME(6) NOT NULL
);

-- Every document of the chart, also those that cannot be read: these keep their reason.
CREATE TABLE collected_document (
  document_key VARCHAR(24) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  place INT NOT NULL,
  document_id VARCHAR(120) NOT NULL,
  document_type VARCHAR(40) NOT NULL,
  unit VARCHAR(40) NOT NULL,
  encounter VARCHAR(80) NOT NULL,
  service_date DATE NOT NULL,
  author VARCHAR(200) NOT NULL,
  title VARCHAR(200) NOT NULL,
  labels VARCHAR(400) NOT NULL,
  pages INT NOT NULL,
  -- Key of the bytes in the vault; empty where the source had none.
  sha256 VARCHAR(64) NOT NULL,
  refused VARCHAR(40),
  CONSTRAINT collected_document_once UNIQUE (request_no, document_id)
);
