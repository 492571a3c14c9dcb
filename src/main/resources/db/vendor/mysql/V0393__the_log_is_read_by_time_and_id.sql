-- An entry has no index until it is in order, but its id from the start: pages follow time and id.
DROP INDEX ledger_log_newest ON ledger_log;
DROP INDEX ledger_log_newest_by_actor ON ledger_log;
DROP INDEX ledger_log_newest_by_kind ON ledger_log;
DROP INDEX ledger_log_newest_by_request ON ledger_log;
