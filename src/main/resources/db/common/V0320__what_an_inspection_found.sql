-- What the first look at a file found beside its pages (scripts, hidden layers, marks that were never
-- applied ...), as codes with commas between them. The specialist reads it in words where the file is
-- worked with; before it was looked for and forgotten.
ALTER TABLE checked_paper ADD COLUMN notices VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE collected_document ADD COLUMN notices VARCHAR(1000) DEFAULT '' NOT NULL;
