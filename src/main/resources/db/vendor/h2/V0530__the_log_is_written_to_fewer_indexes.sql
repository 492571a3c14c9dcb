-- Each index is work for each entry. Those by time and id answer what these answered, and the stage
-- is short.
DROP INDEX ledger_log_by_request;
DROP INDEX ledger_log_by_time;
DROP INDEX ledger_stage_by_request;
