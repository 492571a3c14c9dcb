-- What an entry of the log is about by name. The entry holds commitments only; these values can be
-- destroyed after their time by destroying the key, and every proof still holds, 45 CFR 164.530(j).
CREATE TABLE ledger_detail_key (
  -- "request/26-0003", or "entry/<id>" for an entry that belongs to no request.
  subject VARCHAR(60) NOT NULL PRIMARY KEY,
  -- Encrypted under the vault's key; absent once it was destroyed.
  wrapped VARBINARY(200),
  made_at DATETIME(6) NOT NULL,
  shredded_at DATETIME(6)
);
CREATE TABLE ledger_detail (
  entry_id VARCHAR(36) NOT NULL,
  field VARCHAR(40) NOT NULL,
  subject VARCHAR(60) NOT NULL,
  kept_at DATETIME(6) NOT NULL,
  cipher VARBINARY(16100) NOT NULL,
  PRIMARY KEY (entry_id, field)
);
CREATE INDEX ledger_detail_by_subject ON ledger_detail (subject, kept_at);

-- The auditors' pages read the log newest first, by what they filter on, without scanning it.
CREATE INDEX ledger_log_newest ON ledger_log (at DESC, idx DESC);
CREATE INDEX ledger_log_newest_by_actor ON ledger_log (actor, at DESC, idx DESC);
CREATE INDEX ledger_log_newest_by_kind ON ledger_log (kind, at DESC, idx DESC);
CREATE INDEX ledger_log_newest_by_request ON ledger_log (request_no, at DESC, idx DESC);
CREATE INDEX ledger_log_by_leaf ON ledger_log (leaf);
