-- What was told to the patient line by line, so that nobody has to read it out of the PDF, 164.528(d).
CREATE TABLE accounting_listed (
  listed_id VARCHAR(36) NOT NULL PRIMARY KEY,
  accounting_id VARCHAR(36) NOT NULL,
  place INT NOT NULL,
  disclosure_id VARCHAR(36) NOT NULL,
  alike INT NOT NULL,
  last_on DATE NOT NULL,
  CONSTRAINT accounting_listed_of FOREIGN KEY (accounting_id) REFERENCES accounting_made (id),
  CONSTRAINT accounting_listed_place UNIQUE (accounting_id, place)
);
