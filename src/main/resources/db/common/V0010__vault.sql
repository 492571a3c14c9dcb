-- What lies encrypted in the vault folder. The name of a file is the SHA-256 of its plain content.
CREATE TABLE vault_file (
  sha256 VARCHAR(64) NOT NULL PRIMARY KEY,
  media_type VARCHAR(80) NOT NULL,
  size BIGINT NOT NULL,
  stored_at DATETIME(6) NOT NULL
);
