-- What administrators set about rounds. Rows are only added: the newest holds.
CREATE TABLE settings_version (
  version BIGINT PRIMARY KEY,
  -- As JSON; null where from then on the configuration's hold again.
  settings TEXT,
  changed_by TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  why TEXT NOT NULL
);

-- Since when the present schedule holds; one row.
CREATE TABLE round_calendar (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  cron TEXT NOT NULL,
  zone TEXT NOT NULL,
  paused BOOLEAN NOT NULL,
  since BIGINT NOT NULL
);

-- Who asked for it; null where the schedule did.
ALTER TABLE round ADD COLUMN held_by TEXT;
-- The last round that whoever asked for it knew of, so that two who ask at once get one.
ALTER TABLE round ADD COLUMN follows_id BIGINT;
CREATE UNIQUE INDEX round_follows ON round (follows_id);
-- Which of the settings it was held by; 0 for the configuration's.
ALTER TABLE round ADD COLUMN settings_version BIGINT NOT NULL DEFAULT 0;

-- What it decided, until it is in round_candidate.
ALTER TABLE round ADD COLUMN verdicts TEXT;
-- How many candidates there were, and what became of them.
ALTER TABLE round ADD COLUMN candidates INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round ADD COLUMN promoted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round ADD COLUMN stayed INTEGER NOT NULL DEFAULT 0;
UPDATE round SET
  candidates = (SELECT count(*) FROM round_candidate c WHERE c.round_id = round.id),
  promoted = (SELECT count(*) FROM round_candidate c WHERE c.round_id = round.id AND c.outcome = 'PROMOTED'),
  rejected = (SELECT count(*) FROM round_candidate c WHERE c.round_id = round.id AND c.outcome = 'REJECTED'),
  stayed = (SELECT count(*) FROM round_candidate c WHERE c.round_id = round.id AND c.outcome = 'STAYED');

-- Only the main list has these orders, and a round that moves a hundred thousand candidates should not have to keep them for all.
DROP INDEX confession_by_score;
DROP INDEX confession_by_hot;
CREATE INDEX confession_by_score ON confession (stage, score, entered_at, id) WHERE stage = 'PUBLISHED';
CREATE INDEX confession_by_hot ON confession (stage, hot, id) WHERE stage = 'PUBLISHED';

-- Candidates by their place, 1 for the best, of which a hundred thousand are written at once; until now they had numbers in that order.
CREATE TABLE placed_candidate (
  round_id BIGINT NOT NULL REFERENCES round (id),
  place INTEGER NOT NULL,
  confession_id BIGINT NOT NULL REFERENCES confession (id),
  -- When it had come to the arena; null in rounds that were held before this was kept.
  entered_at BIGINT,
  likes INTEGER NOT NULL,
  dislikes INTEGER NOT NULL,
  superlikes INTEGER NOT NULL,
  -- How much less they counted for, in thousandths of a vote.
  likes_taken BIGINT NOT NULL,
  dislikes_taken BIGINT NOT NULL,
  superlikes_taken BIGINT NOT NULL,
  impressions BIGINT NOT NULL,
  carried_over INTEGER NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (round_id, place)
);
INSERT INTO placed_candidate
SELECT round_id, row_number() OVER (PARTITION BY round_id ORDER BY id), confession_id, NULL, likes, dislikes, superlikes,
  likes_taken, dislikes_taken, superlikes_taken, impressions, carried_over, score, outcome
FROM round_candidate;
DROP TABLE round_candidate;
ALTER TABLE placed_candidate RENAME TO round_candidate;
CREATE UNIQUE INDEX round_candidate_by_confession ON round_candidate (confession_id, round_id);
