-- Moments are milliseconds since 1970. Ids are never used again (AUTOINCREMENT).

CREATE TABLE visitor (
  id VARCHAR(32) NOT NULL PRIMARY KEY,
  first_seen_at BIGINT NOT NULL,
  next_generation_at BIGINT NOT NULL,
  next_publication_at BIGINT NOT NULL
);

CREATE TABLE generation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  visitor_id VARCHAR(32) REFERENCES visitor (id),
  origin VARCHAR(10) NOT NULL,
  prefix VARCHAR(500) NOT NULL,
  seed BIGINT NOT NULL,
  status VARCHAR(10) NOT NULL,
  text TEXT,
  model VARCHAR(200),
  reason TEXT,
  dispatched_to VARCHAR(20),
  created_at BIGINT NOT NULL,
  started_at BIGINT,
  finished_at BIGINT
);
-- One unfinished a visitor, and one of the house in all.
CREATE UNIQUE INDEX generation_one_a_visitor ON generation (visitor_id) WHERE status IN ('QUEUED', 'RUNNING');
CREATE UNIQUE INDEX generation_one_of_the_house ON generation (origin)
  WHERE origin = 'HOUSE' AND status IN ('QUEUED', 'RUNNING');
CREATE INDEX generation_by_status ON generation (status, id);
CREATE INDEX generation_by_visitor ON generation (visitor_id, id);

CREATE TABLE confession (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stage VARCHAR(10) NOT NULL,
  origin VARCHAR(10) NOT NULL,
  text TEXT NOT NULL,
  prefix_length INTEGER NOT NULL,
  pseudonym VARCHAR(100) NOT NULL,
  model VARCHAR(200),
  generation_id BIGINT UNIQUE REFERENCES generation (id),
  fingerprint VARCHAR(64) NOT NULL,
  created_at BIGINT NOT NULL,
  entered_at BIGINT NOT NULL,
  likes INTEGER NOT NULL,
  dislikes INTEGER NOT NULL,
  superlikes INTEGER NOT NULL
);
CREATE INDEX confession_by_stage ON confession (stage, entered_at, id);
CREATE INDEX confession_by_fingerprint ON confession (fingerprint);

CREATE TABLE reaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  visitor_id VARCHAR(32) NOT NULL REFERENCES visitor (id),
  confession_id BIGINT NOT NULL REFERENCES confession (id),
  stage VARCHAR(10) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  reacted_at BIGINT NOT NULL,
  superlike_day VARCHAR(10),
  UNIQUE (visitor_id, confession_id, stage),
  UNIQUE (visitor_id, superlike_day)
);

CREATE TABLE round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  due_at BIGINT NOT NULL UNIQUE,
  held_at BIGINT NOT NULL,
  rule VARCHAR(50) NOT NULL,
  formula VARCHAR(200) NOT NULL,
  least_age_seconds BIGINT NOT NULL,
  promoted_id BIGINT REFERENCES confession (id)
);

CREATE TABLE round_candidate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id BIGINT NOT NULL REFERENCES round (id),
  confession_id BIGINT NOT NULL REFERENCES confession (id),
  likes INTEGER NOT NULL,
  dislikes INTEGER NOT NULL,
  superlikes INTEGER NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  outcome VARCHAR(10) NOT NULL,
  UNIQUE (round_id, confession_id)
);
