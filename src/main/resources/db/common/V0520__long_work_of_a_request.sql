-- How far the long work of a request is (collecting, reading scans, redacting, assembling, checking), for
-- everybody who waits. Numbers and codes only. Takes the place of packet_progress, which knew one kind.
CREATE TABLE long_work (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  phase VARCHAR(20) NOT NULL,
  done INT NOT NULL,
  of_all INT NOT NULL,
  told_at DATETIME(6) NOT NULL
);
-- Who called such work off, and how far it was. Heard once the work has stopped for it, so that the wish
-- outlives a node that dies before.
CREATE TABLE long_work_stop (
  request_no VARCHAR(10) NOT NULL PRIMARY KEY,
  phase VARCHAR(20) NOT NULL,
  done INT NOT NULL,
  of_all INT NOT NULL,
  asked_by VARCHAR(64) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  heard BOOLEAN NOT NULL
);
DROP TABLE packet_progress;
