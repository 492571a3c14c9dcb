-- A drag over lines of text becomes several boxes. They share an act, so that a person sees, counts
-- and takes back one mark for what was one movement of the hand.
ALTER TABLE redaction_mark ADD COLUMN act VARCHAR(36) DEFAULT '' NOT NULL;
UPDATE redaction_mark SET act = id WHERE act = '';
