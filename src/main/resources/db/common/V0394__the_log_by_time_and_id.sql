-- Newest first, by what the auditors' pages filter on, without reading the whole log.
CREATE INDEX ledger_log_time ON ledger_log (at DESC, entry_id DESC);
CREATE INDEX ledger_log_time_by_actor ON ledger_log (actor, at DESC, entry_id DESC);
CREATE INDEX ledger_log_time_by_kind ON ledger_log (kind, at DESC, entry_id DESC);
CREATE INDEX ledger_log_time_by_request ON ledger_log (request_no, at DESC, entry_id DESC);
