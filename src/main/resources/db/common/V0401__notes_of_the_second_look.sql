-- What the second person noted at single pages of a packet. Holds PHI.
CREATE TABLE review_page_note (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  packet_version INT NOT NULL,
  document_id VARCHAR(120) NOT NULL,
  page_no INT NOT NULL,
  note VARCHAR(500) NOT NULL,
  noted_by VARCHAR(64) NOT NULL,
  noted_at DATETIME(6) NOT NULL
);
CREATE INDEX review_page_note_by_packet ON review_page_note (request_no, packet_version);
