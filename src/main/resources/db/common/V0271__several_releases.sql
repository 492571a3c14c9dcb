-- A request may be released in batches: each released packet has a link of its own.
ALTER TABLE release_link DROP PRIMARY KEY;
ALTER TABLE release_link ADD PRIMARY KEY (link_id);
ALTER TABLE release_link ADD CONSTRAINT release_link_once UNIQUE (request_no, packet_version);

-- A packet that must never go, because the permission ended first. Its bytes are gone from the vault.
CREATE TABLE packet_destruction (
  packet_id VARCHAR(24) NOT NULL PRIMARY KEY,
  destroyed_by VARCHAR(90) NOT NULL,
  destroyed_at DATETIME(6) NOT NULL,
  CONSTRAINT packet_destruction_of_packet FOREIGN KEY (packet_id) REFERENCES packet (packet_id)
);
