-- How much happened in the hour that begins then (UTC; see tally.Counted). It is counted up in the transaction in which it happens, so
-- that what is deleted or forgotten later changes nothing.
CREATE TABLE tally (
  hour BIGINT NOT NULL,
  what TEXT NOT NULL,
  -- Any; those who count at the same time have different ones.
  lane INTEGER NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (hour, what, lane)
) WITHOUT ROWID;

-- What there still is of before.
INSERT INTO tally SELECT created_at - created_at % 3600000, 'ASKED', 0, count(*) FROM generation GROUP BY 1;
INSERT INTO tally SELECT created_at - created_at % 3600000, 'ASKED_BY_HOUSE', 0, count(*) FROM generation WHERE origin = 'HOUSE' GROUP BY 1;
INSERT INTO tally SELECT finished_at - finished_at % 3600000, status, 0, count(*) FROM generation
  WHERE status IN ('DONE', 'FAILED', 'CANCELLED') AND finished_at IS NOT NULL GROUP BY 1, 2;
INSERT INTO tally SELECT created_at - created_at % 3600000, 'PUBLICATION', 0, count(*) FROM confession WHERE origin = 'VISITOR' GROUP BY 1;
INSERT INTO tally SELECT reacted_at - reacted_at % 3600000, kind, 0, count(*) FROM reaction GROUP BY 1, 2;
INSERT INTO tally SELECT created_at - created_at % 3600000, 'COMMENT', 0, count(*) FROM comment GROUP BY 1;
INSERT INTO tally SELECT reported_at - reported_at % 3600000, 'REPORT', 0, count(*) FROM report GROUP BY 1;
INSERT INTO tally SELECT held_at - held_at % 3600000, 'ROUND', 0, count(*) FROM round GROUP BY 1;
INSERT INTO tally SELECT held_at - held_at % 3600000, 'CANDIDATE', 0, sum(candidates) FROM round GROUP BY 1;
INSERT INTO tally SELECT held_at - held_at % 3600000, 'PROMOTED', 0, sum(promoted) FROM round GROUP BY 1;

-- What the site was like at moments some minutes apart.
CREATE TABLE site_sample (
  at INTEGER PRIMARY KEY,
  waiting INTEGER NOT NULL,
  running INTEGER NOT NULL,
  -- How long the one has waited that waits longest; 0 where none does.
  wait_seconds BIGINT NOT NULL,
  -- Those that write.
  generators INTEGER NOT NULL,
  slots INTEGER NOT NULL,
  -- Of all of them together, while all slots write.
  tokens_per_second REAL NOT NULL,
  arena INTEGER NOT NULL,
  pending INTEGER NOT NULL,
  drafts INTEGER NOT NULL
);
