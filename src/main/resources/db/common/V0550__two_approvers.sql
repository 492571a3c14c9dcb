-- Packets with sensitive pages are released by two people besides their preparer.
CREATE TABLE approver_need (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  packet_version INT NOT NULL,
  packet_sha256 VARCHAR(64) NOT NULL,
  approvers INT NOT NULL,
  CONSTRAINT approver_need_once UNIQUE (request_no, packet_version, packet_sha256),
  CONSTRAINT approver_need_somebody CHECK (approvers BETWEEN 1 AND 2)
);

-- One row for each finished look. Whatever the program above does, nobody looks twice at a packet,
-- and nobody looks at their own.
CREATE TABLE approver_look (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_no VARCHAR(10) NOT NULL,
  packet_version INT NOT NULL,
  packet_sha256 VARCHAR(64) NOT NULL,
  look_no INT NOT NULL,
  approver VARCHAR(64) NOT NULL,
  preparer VARCHAR(64) NOT NULL,
  finished_at DATETIME(6) NOT NULL,
  CONSTRAINT approver_look_one_by_one UNIQUE (request_no, packet_version, packet_sha256, look_no),
  CONSTRAINT approver_look_another_person UNIQUE (request_no, packet_version, packet_sha256, approver),
  CONSTRAINT approver_look_not_own CHECK (LOWER(approver) <> LOWER(preparer)),
  CONSTRAINT approver_look_lower_case CHECK (approver = LOWER(approver))
);
