-- An entry has no index until it is in order, but its id from the start: pages follow time and id.
DROP INDEX ledger_log_newest;
DROP INDEX ledger_log_newest_by_actor;
DROP INDEX ledger_log_newest_by_kind;
DROP INDEX ledger_log_newest_by_request;
