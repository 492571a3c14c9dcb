-- Fees: facts only. A correction is a further row; the newest of its kind counts.
-- The counter of invoice numbers: one row, locked by whoever changes an account.
CREATE TABLE invoice_numbering (
  id INT NOT NULL PRIMARY KEY,
  year_no INT NOT NULL,
  last_no INT NOT NULL
);
INSERT INTO invoice_numbering (id, year_no, last_no) VALUES (1, 0, 0);

-- Actual costs that staff entered. Postage stands with the request.
CREATE TABLE fee_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  cents BIGINT NOT NULL,
  entered_by VARCHAR(64) NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  CONSTRAINT fee_entry_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX fee_entry_by_request ON fee_entry (request_no, id);

-- A computed fee with the state pack that set it, so that it can be explained years later.
CREATE TABLE fee_computation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  packet_version INT NOT NULL,
  packet_pages INT NOT NULL,
  pages INT NOT NULL,
  tariff VARCHAR(40) NOT NULL,
  format VARCHAR(40) NOT NULL,
  pack VARCHAR(20) NOT NULL,
  pack_version VARCHAR(40) NOT NULL,
  pack_keys VARCHAR(1000) NOT NULL,
  unverified_keys VARCHAR(1000) NOT NULL,
  total_cents BIGINT NOT NULL,
  computed_at DATETIME(6) NOT NULL,
  CONSTRAINT fee_computation_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX fee_computation_by_request ON fee_computation (request_no, id);

CREATE TABLE fee_line (
  computation_id BIGINT NOT NULL,
  place INT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  quantity INT NOT NULL,
  unit_cents BIGINT NOT NULL,
  PRIMARY KEY (computation_id, place),
  CONSTRAINT fee_line_of_computation FOREIGN KEY (computation_id) REFERENCES fee_computation (id)
);

-- What the requester was told before it is charged, and what they agreed to.
CREATE TABLE fee_estimate (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  computation_id BIGINT NOT NULL,
  total_cents BIGINT NOT NULL,
  told_on DATE NOT NULL,
  agree_by DATE NOT NULL,
  CONSTRAINT fee_estimate_of_computation FOREIGN KEY (computation_id) REFERENCES fee_computation (id)
);
CREATE INDEX fee_estimate_by_request ON fee_estimate (request_no, id);

CREATE TABLE fee_agreement (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  total_cents BIGINT NOT NULL,
  agreed_on DATE NOT NULL,
  recorded_by VARCHAR(90) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT fee_agreement_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX fee_agreement_by_request ON fee_agreement (request_no, id);

CREATE TABLE fee_invoice (
  invoice_no VARCHAR(20) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  place INT NOT NULL,
  computation_id BIGINT NOT NULL,
  total_cents BIGINT NOT NULL,
  issued_on DATE NOT NULL,
  pay_by DATE NOT NULL,
  replaces VARCHAR(20),
  CONSTRAINT fee_invoice_of_computation FOREIGN KEY (computation_id) REFERENCES fee_computation (id),
  CONSTRAINT fee_invoice_place UNIQUE (request_no, place)
);

-- A payment may be shared by several requests; the shares carry one payment id.
CREATE TABLE fee_payment_share (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  payment_id VARCHAR(36) NOT NULL,
  request_no VARCHAR(10) NOT NULL,
  invoice_no VARCHAR(20) NOT NULL,
  cents BIGINT NOT NULL,
  means VARCHAR(40) NOT NULL,
  received_on DATE NOT NULL,
  recorded_by VARCHAR(90) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT fee_payment_share_of_invoice FOREIGN KEY (invoice_no) REFERENCES fee_invoice (invoice_no)
);
CREATE INDEX fee_payment_share_by_request ON fee_payment_share (request_no, id);

CREATE TABLE fee_waiver (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  cents BIGINT NOT NULL,
  reason VARCHAR(40) NOT NULL,
  waived_by VARCHAR(90) NOT NULL,
  waived_at DATETIME(6) NOT NULL,
  CONSTRAINT fee_waiver_of_request FOREIGN KEY (request_no) REFERENCES received_request (request_no)
);
CREATE INDEX fee_waiver_by_request ON fee_waiver (request_no, id);
