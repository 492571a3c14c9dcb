-- What the rules about pages ask of a document: diagnosis codes, flags of its origin, and the
-- disputed document that an amendment statement belongs to.
ALTER TABLE collected_document ADD COLUMN codes VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE collected_document ADD COLUMN flags VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE collected_document ADD COLUMN attached_to VARCHAR(120);
-- The visits of the patient, as they were known when the chart was collected.
CREATE TABLE collected_encounter (
  encounter_key VARCHAR(24) NOT NULL PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  encounter VARCHAR(80) NOT NULL,
  unit VARCHAR(40) NOT NULL,
  began_on DATE NOT NULL,
  ended_on DATE,
  codes VARCHAR(1000) NOT NULL,
  flags VARCHAR(200) NOT NULL,
  -- The service that a minor consented to alone.
  minor_consent VARCHAR(40),
  CONSTRAINT collected_encounter_once UNIQUE (request_no, encounter)
);
