-- Hidden by moderators since then; null for what everybody sees.
ALTER TABLE confession ADD COLUMN hidden_at BIGINT;
-- How many of its comments everybody sees.
ALTER TABLE confession ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;

ALTER TABLE visitor ADD COLUMN next_comment_at BIGINT NOT NULL DEFAULT 0;

CREATE TABLE comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  confession_id BIGINT NOT NULL REFERENCES confession (id),
  -- Null where its author was forgotten.
  visitor_id VARCHAR(32) REFERENCES visitor (id),
  text TEXT NOT NULL,
  pseudonym VARCHAR(100) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  created_at BIGINT NOT NULL,
  hidden_at BIGINT,
  likes INTEGER NOT NULL,
  dislikes INTEGER NOT NULL,
  -- What likes and dislikes come to, in billionths.
  best BIGINT NOT NULL,
  UNIQUE (visitor_id, confession_id, fingerprint)
);
CREATE INDEX comment_by_age ON comment (confession_id, id);
CREATE INDEX comment_by_best ON comment (confession_id, best, id);

CREATE TABLE comment_reaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Null where the visitor was forgotten.
  visitor_id VARCHAR(32) REFERENCES visitor (id),
  comment_id BIGINT NOT NULL REFERENCES comment (id),
  kind VARCHAR(10) NOT NULL,
  reacted_at BIGINT NOT NULL,
  UNIQUE (visitor_id, comment_id)
);
CREATE INDEX comment_reaction_by_comment ON comment_reaction (comment_id);

-- Visitors that had themselves forgotten a moment ago, so that a request still on its way does not bring them back.
CREATE TABLE forgotten (
  id VARCHAR(32) NOT NULL PRIMARY KEY,
  forgotten_at BIGINT NOT NULL
);

-- A vote whose visitor was forgotten has none. SQLite cannot take a NOT NULL back, so the table is made anew, with its numbering.
CREATE TABLE reaction_anew (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  visitor_id VARCHAR(32) REFERENCES visitor (id),
  confession_id BIGINT NOT NULL REFERENCES confession (id),
  stage VARCHAR(10) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  reacted_at BIGINT NOT NULL,
  superlike_day VARCHAR(10),
  UNIQUE (visitor_id, confession_id, stage),
  UNIQUE (visitor_id, superlike_day)
);
INSERT INTO reaction_anew SELECT id, visitor_id, confession_id, stage, kind, reacted_at, superlike_day FROM reaction;
DELETE FROM sqlite_sequence WHERE name = 'reaction_anew';
INSERT INTO sqlite_sequence (name, seq) SELECT 'reaction_anew', seq FROM sqlite_sequence WHERE name = 'reaction';
DROP TABLE reaction;
ALTER TABLE reaction_anew RENAME TO reaction;
CREATE INDEX reaction_by_visitor ON reaction (visitor_id, id);
