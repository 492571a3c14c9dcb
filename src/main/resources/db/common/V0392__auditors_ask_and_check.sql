-- What auditors asked, encrypted, so that an address holds an id and never a name.
CREATE TABLE audit_question (
  question_id VARCHAR(36) NOT NULL PRIMARY KEY,
  asked_by VARCHAR(64) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  -- Empty for a question that nobody saved; those are forgotten after some days.
  title VARCHAR(80) NOT NULL,
  wording VARBINARY(2000) NOT NULL
);
CREATE INDEX audit_question_of ON audit_question (asked_by, title);
CREATE INDEX audit_question_unnamed ON audit_question (title, asked_at);

-- Checks of the whole log that were started from the auditors' pages.
CREATE TABLE audit_check (
  check_id VARCHAR(36) NOT NULL PRIMARY KEY,
  asked_by VARCHAR(64) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  -- When it last gave a sign; one that gives none for minutes has died with its node.
  seen_at DATETIME(6) NOT NULL,
  -- How many entries there were at the start, and how many were read so far.
  entries BIGINT NOT NULL,
  entries_read BIGINT NOT NULL,
  -- RUNNING, WHOLE, FAULTY or FAILED.
  result VARCHAR(10) NOT NULL,
  -- Kind of fault and the first index at which it shows.
  faults VARCHAR(1000) NOT NULL,
  root VARCHAR(44) NOT NULL,
  signed_size BIGINT NOT NULL
);
CREATE INDEX audit_check_newest ON audit_check (started_at DESC);
