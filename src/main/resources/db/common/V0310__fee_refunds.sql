-- Money that came in and is not owed any more goes back; each refund is a fact of its own.
CREATE TABLE fee_refund (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  cents BIGINT NOT NULL,
  paid_back_on DATE NOT NULL,
  paid_back_by VARCHAR(90) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  CONSTRAINT fee_refund_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX fee_refund_by_request ON fee_refund (request_no, id);
