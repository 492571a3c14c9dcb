-- What the first look at a file found is told with its pages, so the codes need more room.
ALTER TABLE checked_paper ADD COLUMN noticed VARCHAR(4000) DEFAULT '' NOT NULL;
UPDATE checked_paper SET noticed = notices;
ALTER TABLE checked_paper DROP COLUMN notices;
ALTER TABLE collected_document ADD COLUMN noticed VARCHAR(4000) DEFAULT '' NOT NULL;
UPDATE collected_document SET noticed = notices;
ALTER TABLE collected_document DROP COLUMN notices;
ALTER TABLE replaced_document ADD COLUMN noticed VARCHAR(4000) DEFAULT '' NOT NULL;
UPDATE replaced_document SET noticed = notices;
ALTER TABLE replaced_document DROP COLUMN notices;
