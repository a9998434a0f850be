-- The blocked words of the site. Rows are only added and marked as removed, so that it is known who did it, and that the stock of the
-- settings was taken in once.
CREATE TABLE blocked_word (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  word VARCHAR(100) NOT NULL,
  note TEXT,
  added_by VARCHAR(100) NOT NULL,
  added_at BIGINT NOT NULL,
  removed_by VARCHAR(100),
  removed_at BIGINT
);
CREATE UNIQUE INDEX blocked_word_once ON blocked_word (word) WHERE removed_at IS NULL;

-- What people reported, until a moderator has decided.
CREATE TABLE moderation_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind VARCHAR(20) NOT NULL,
  thing_id BIGINT NOT NULL,
  opened_at BIGINT NOT NULL,
  -- How many reports count: several from one network on one day are one voice.
  voices INTEGER NOT NULL,
  -- When so many voices hid it; null while they have not.
  hidden_at BIGINT,
  decision VARCHAR(20),
  decided_by VARCHAR(100),
  decided_at BIGINT,
  note TEXT
);
CREATE UNIQUE INDEX moderation_case_open ON moderation_case (kind, thing_id) WHERE decided_at IS NULL;
CREATE INDEX moderation_case_by_age ON moderation_case (decided_at, id);

CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id BIGINT NOT NULL REFERENCES moderation_case (id),
  kind VARCHAR(20) NOT NULL,
  thing_id BIGINT NOT NULL,
  -- Null where whoever reported it was forgotten.
  visitor_id VARCHAR(32) REFERENCES visitor (id),
  reason VARCHAR(20) NOT NULL,
  note TEXT,
  reported_at BIGINT NOT NULL,
  -- Its network, unreadable and another each day; null after that day.
  network VARCHAR(64),
  UNIQUE (visitor_id, kind, thing_id)
);
CREATE INDEX report_by_case ON report (case_id, id);
CREATE INDEX report_by_visitor ON report (visitor_id, reported_at);

-- Until then moderators let a visitor only read; null for nobody.
ALTER TABLE visitor ADD COLUMN blocked_until BIGINT;
