-- What a check from the auditors' pages found when it compared the log with the tables:
-- NOT_ASKED (checks from before this was done), RUNNING, SAME, DIFFERENT or FAILED.
ALTER TABLE audit_check ADD COLUMN tables_result VARCHAR(10) NOT NULL DEFAULT 'NOT_ASKED';
-- How many rows and entries there were, roughly, and how many were read so far.
ALTER TABLE audit_check ADD COLUMN tables_all BIGINT NOT NULL DEFAULT 0;
ALTER TABLE audit_check ADD COLUMN tables_read BIGINT NOT NULL DEFAULT 0;
ALTER TABLE audit_check ADD COLUMN differing BIGINT NOT NULL DEFAULT 0;
-- The first of them: what, index of the entry or -1, request or -.
ALTER TABLE audit_check ADD COLUMN differences VARCHAR(2000) NOT NULL DEFAULT '';
-- Disclosures from before the log told of disclosures by entries of their own.
ALTER TABLE audit_check ADD COLUMN older BIGINT NOT NULL DEFAULT 0;

-- Whether witnesses signed the newest checkpoint:
-- NOT_ASKED, RUNNING, NONE_HERE, UNSIGNED, ALL_SIGNED, SOME_MISS, TOO_FEW or FAILED.
ALTER TABLE audit_check ADD COLUMN witness_result VARCHAR(10) NOT NULL DEFAULT 'NOT_ASKED';
-- Their names, each behind yes: or no:, between spaces.
ALTER TABLE audit_check ADD COLUMN witnesses VARCHAR(2000) NOT NULL DEFAULT '';
ALTER TABLE audit_check ADD COLUMN witnessed_size BIGINT NOT NULL DEFAULT 0;
