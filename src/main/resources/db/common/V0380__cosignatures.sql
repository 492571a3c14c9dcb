-- What witnesses outside said about our checkpoints: a line for each that saw one and found all of the
-- earlier ones in it. A checkpoint is never changed, so the lines stand beside it.
CREATE TABLE ledger_cosignature (
  size BIGINT NOT NULL,
  witness VARCHAR(200) NOT NULL,
  line VARCHAR(400) NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (size, witness)
);
