-- A document whose file could not go safely, was mended in the chart and taken anew for a request. What
-- was collected first stays as it was; the newest row of a document says which file is worked with.
CREATE TABLE replaced_document (
  replacement_key VARCHAR(32) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  document_key VARCHAR(24) NOT NULL,
  attempt INT NOT NULL,
  pages INT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  refused VARCHAR(40),
  notices VARCHAR(1000) DEFAULT '' NOT NULL,
  taken_by VARCHAR(90) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  CONSTRAINT replaced_document_was_collected FOREIGN KEY (document_key) REFERENCES collected_document (document_key)
);
CREATE INDEX replaced_document_of_request ON replaced_document (request_no);
