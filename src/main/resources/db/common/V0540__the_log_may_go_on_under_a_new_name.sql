-- After an old backup was restored the log goes on under a new name. Checkpoints of that name count
-- from this index; those of the name before stay for what they signed.
ALTER TABLE ledger_head ADD COLUMN begun BIGINT DEFAULT 0 NOT NULL;
