-- What was said with a patient about the form and format of the copy (rule D4); the newest counts.
CREATE TABLE format_talk (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  asked VARCHAR(200) NOT NULL,
  producible BOOLEAN NOT NULL,
  answer VARCHAR(40) NOT NULL,
  agreed VARCHAR(40),
  noted_by VARCHAR(90) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  CONSTRAINT format_talk_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX format_talk_by_request ON format_talk (request_no, id);
