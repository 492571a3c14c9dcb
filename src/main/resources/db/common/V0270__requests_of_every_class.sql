-- What requests of every class say; each class is asked only for what it needs.
ALTER TABLE received_request ADD COLUMN scope_ranges VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE received_request ADD COLUMN scope_encounters VARCHAR(2000) DEFAULT '' NOT NULL;
ALTER TABLE received_request ADD COLUMN letter_date DATE;
ALTER TABLE received_request ADD COLUMN purpose_code VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE received_request ADD COLUMN delivery_method VARCHAR(40) DEFAULT 'SECURE_LINK' NOT NULL;
ALTER TABLE received_request ADD COLUMN delivery_format VARCHAR(40) DEFAULT 'ELECTRONIC' NOT NULL;
ALTER TABLE received_request ADD COLUMN delivery_postage BIGINT;
ALTER TABLE received_request ADD COLUMN unencrypted_accepted BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE received_request ADD COLUMN delivery_address VARCHAR(400);
ALTER TABLE received_request ADD COLUMN certification_asked BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE received_request ADD COLUMN recipient_name VARCHAR(200);
ALTER TABLE received_request ADD COLUMN recipient_address VARCHAR(400);
ALTER TABLE received_request ADD COLUMN recipient_email VARCHAR(254);
ALTER TABLE received_request ADD COLUMN claim_number VARCHAR(80) DEFAULT '' NOT NULL;
ALTER TABLE received_request ADD COLUMN event_date DATE;
ALTER TABLE received_request ADD COLUMN demand VARCHAR(40);

-- What the post takes; entered once the packet has been weighed. The newest counts.
CREATE TABLE request_postage (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  cents BIGINT NOT NULL,
  entered_by VARCHAR(90) NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  CONSTRAINT request_postage_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX request_postage_by_request ON request_postage (request_no, id);
