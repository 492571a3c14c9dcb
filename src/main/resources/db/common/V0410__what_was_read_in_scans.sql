-- The words of scanned pages, as a program read them once. They lie in the vault like everything that
-- says what a chart says; a row tells where. By the hash of the document, so that the same chart is not
-- read again for the next request.
CREATE TABLE scan_reading (
  document_sha256 VARCHAR(64) NOT NULL,
  page INT NOT NULL,
  reading_sha256 VARCHAR(64) NOT NULL,
  sure BOOLEAN NOT NULL,
  read_at DATETIME(6) NOT NULL,
  PRIMARY KEY (document_sha256, page)
);
