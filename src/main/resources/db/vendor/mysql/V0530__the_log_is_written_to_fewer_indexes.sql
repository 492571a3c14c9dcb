-- Each index is work for each entry. Those by time and id answer what these answered, and the stage
-- is short.
DROP INDEX ledger_log_by_request ON ledger_log;
DROP INDEX ledger_log_by_time ON ledger_log;
DROP INDEX ledger_stage_by_request ON ledger_stage;
