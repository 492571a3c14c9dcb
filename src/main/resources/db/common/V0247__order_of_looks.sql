-- Two looks at a factor within one moment have an order too: the later one counts.
ALTER TABLE misdirection_factor ADD COLUMN place INT DEFAULT 1 NOT NULL;
ALTER TABLE misdirection_words ADD COLUMN place INT DEFAULT 1 NOT NULL;
