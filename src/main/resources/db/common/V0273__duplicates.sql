-- What a person found when a request looked like one that came before.
CREATE TABLE request_duplicate (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  first_no VARCHAR(10),
  decided_by VARCHAR(90) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  CONSTRAINT request_duplicate_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
