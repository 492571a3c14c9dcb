-- How each released packet went.
ALTER TABLE release_link ADD COLUMN method VARCHAR(40) DEFAULT 'SECURE_LINK' NOT NULL;

-- Packets that staff put into the post or faxed, before they count as released.
CREATE TABLE packet_handover (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  packet_version INT NOT NULL,
  method VARCHAR(40) NOT NULL,
  proof VARCHAR(80) NOT NULL,
  address VARCHAR(400) NOT NULL,
  handed_by VARCHAR(64) NOT NULL,
  handed_at DATETIME(6) NOT NULL
);
CREATE INDEX packet_handover_by_packet ON packet_handover (request_no, packet_version, id);

-- In an emergency one person releases, and a second one looks on the next business day (rule M10).
ALTER TABLE review_decision DROP CONSTRAINT review_decision_second_person;
ALTER TABLE review_decision ADD CONSTRAINT review_decision_second_person
  CHECK (LOWER(approver) <> LOWER(preparer) OR note_code = 'EMERGENCY');
ALTER TABLE release_link DROP CONSTRAINT release_link_second_person;
ALTER TABLE release_link ADD CONSTRAINT release_link_second_person
  CHECK (LOWER(approved_by) <> LOWER(prepared_by) OR basis IN ('TREATMENT', 'P2_EMERGENCY'));
ALTER TABLE disclosure DROP CONSTRAINT disclosure_second_person;
ALTER TABLE disclosure ADD CONSTRAINT disclosure_second_person
  CHECK (LOWER(approved_by) <> LOWER(released_by) OR basis IN ('TREATMENT', 'P2_EMERGENCY'));
