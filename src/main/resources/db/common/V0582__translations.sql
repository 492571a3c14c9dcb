-- A letter came in, or is needed in, a language in which the house has no letters; letter_id names
-- the letter that is to go out, else it is one that came. Rounds from 1 up.
CREATE TABLE translation_need (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  round INT NOT NULL,
  language VARCHAR(8) NOT NULL,
  letter_id VARCHAR(36),
  noted_by VARCHAR(90) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  CONSTRAINT translation_need_of_request
    FOREIGN KEY (request_no) REFERENCES received_request (request_no),
  CONSTRAINT translation_need_once UNIQUE (request_no, round)
);

-- What came of each round; the file of a translation lies in the vault.
CREATE TABLE translation_end (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  round INT NOT NULL,
  kept BOOLEAN NOT NULL,
  sha256 VARCHAR(64),
  noted_by VARCHAR(90) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  CONSTRAINT translation_end_of_request
    FOREIGN KEY (request_no) REFERENCES received_request (request_no),
  CONSTRAINT translation_end_once UNIQUE (request_no, round)
);
