-- What administrators set about rounds. Rows are only added: the newest holds.
CREATE TABLE settings_version (
  version BIGINT PRIMARY KEY,
  -- As JSON; null where from then on the configuration's hold again.
  settings TEXT,
  changed_by VARCHAR(30) NOT NULL,
  changed_at BIGINT NOT NULL,
  why VARCHAR(300) NOT NULL
);

-- Since when the present schedule holds; one row.
CREATE TABLE round_calendar (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  cron VARCHAR(200) NOT NULL,
  zone VARCHAR(100) NOT NULL,
  paused BOOLEAN NOT NULL,
  since BIGINT NOT NULL
);

-- Who asked for it; null where the schedule did.
ALTER TABLE round ADD COLUMN held_by VARCHAR(30);
-- The last round that whoever asked for it knew of, so that two who ask at once get one.
ALTER TABLE round ADD COLUMN follows_id BIGINT;
CREATE UNIQUE INDEX round_follows ON round (follows_id);
-- Which of the settings it was held by; 0 for the configuration's.
ALTER TABLE round ADD COLUMN settings_version BIGINT NOT NULL DEFAULT 0;

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

-- When the candidate had come to the arena; null in rounds that were held before.
ALTER TABLE round_candidate ADD COLUMN entered_at BIGINT;
-- The best first, as they are stored.
CREATE INDEX round_candidate_by_round ON round_candidate (round_id, id);
