-- What kind of finding words are, which withheld document a date tells of, the words and where they
-- stand: a suggestion is shown without opening the document again. Holds PHI, as terms do.
ALTER TABLE page_echo ADD COLUMN kind VARCHAR(12) DEFAULT 'WORD' NOT NULL;
ALTER TABLE page_echo ADD COLUMN about VARCHAR(120) DEFAULT '' NOT NULL;
ALTER TABLE page_echo ADD COLUMN wording VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE page_echo ADD COLUMN boxes VARCHAR(600) DEFAULT '' NOT NULL;
-- Suggestions that a person rejected; one that is taken back is open again. Accepted ones are marks.
CREATE TABLE suggestion_rejected (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  echo_id BIGINT NOT NULL,
  rejected_by VARCHAR(64) NOT NULL,
  rejected_at DATETIME(6) NOT NULL,
  removed_at DATETIME(6)
);
CREATE INDEX suggestion_rejected_by_request ON suggestion_rejected (request_no);
-- Each step at the marking page with what it did, so that it can be undone and done again in
-- another window or on another day. state: DONE, UNDONE, or PASSED once it cannot be reached again.
CREATE TABLE journal_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  made_by VARCHAR(64) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  state VARCHAR(8) NOT NULL
);
CREATE INDEX journal_step_by_person ON journal_step (request_no, made_by, state);
-- One thing that a step did: an act of marks, a term or a rejection came or went, or a page has
-- another decision. item: ACT, TERM, ANSWER or PAGE.
CREATE TABLE journal_item (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  step_id BIGINT NOT NULL,
  item VARCHAR(8) NOT NULL,
  ref VARCHAR(120) NOT NULL,
  page_no INT NOT NULL,
  came BOOLEAN NOT NULL,
  verdict_before VARCHAR(12) NOT NULL,
  reason_before VARCHAR(40) NOT NULL,
  by_before VARCHAR(64) NOT NULL,
  verdict_after VARCHAR(12) NOT NULL,
  reason_after VARCHAR(40) NOT NULL,
  by_after VARCHAR(64) NOT NULL,
  CONSTRAINT journal_item_step FOREIGN KEY (step_id) REFERENCES journal_step (id)
);
CREATE INDEX journal_item_by_step ON journal_item (step_id);
