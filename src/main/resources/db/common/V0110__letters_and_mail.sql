-- Letters that went out: which, when, and where their PDF lies. The PDF itself is in the vault.
CREATE TABLE sent_letter (
  letter_id VARCHAR(36) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  letter_key VARCHAR(120) NOT NULL,
  code VARCHAR(8) NOT NULL,
  language VARCHAR(8) NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  pages INT NOT NULL,
  CONSTRAINT sent_letter_once UNIQUE (request_no, letter_key)
);
-- E-mails that a server or the outbox took. Address and text are not kept.
CREATE TABLE sent_mail (
  message_id VARCHAR(120) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  sent_at DATETIME(6) NOT NULL
);
CREATE INDEX sent_mail_by_request ON sent_mail (request_no);
