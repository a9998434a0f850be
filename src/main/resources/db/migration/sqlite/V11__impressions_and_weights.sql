-- Who saw which candidate, so that each counts once. They go when the candidate leaves the arena.
CREATE TABLE impression (
  confession_id BIGINT NOT NULL REFERENCES confession (id),
  visitor_id VARCHAR(32) NOT NULL REFERENCES visitor (id),
  PRIMARY KEY (confession_id, visitor_id)
) WITHOUT ROWID;
CREATE INDEX impression_by_visitor ON impression (visitor_id, confession_id);

-- How much less than one a vote counts in the score, in thousandths.
ALTER TABLE reaction ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;
-- The network of a new visitor, unreadable and another each day, and when the vote was weighed; null after that day, and for others.
ALTER TABLE reaction ADD COLUMN network VARCHAR(64);
ALTER TABLE reaction ADD COLUMN weighed_at BIGINT;
CREATE INDEX reaction_by_network ON reaction (network, weighed_at) WHERE network IS NOT NULL;
CREATE INDEX reaction_by_weighing ON reaction (weighed_at) WHERE weighed_at IS NOT NULL;

-- What the votes of each kind count less in all, in thousandths of a vote; also as it stood in a round.
ALTER TABLE confession ADD COLUMN likes_taken BIGINT NOT NULL DEFAULT 0;
ALTER TABLE confession ADD COLUMN dislikes_taken BIGINT NOT NULL DEFAULT 0;
ALTER TABLE confession ADD COLUMN superlikes_taken BIGINT NOT NULL DEFAULT 0;
ALTER TABLE round_candidate ADD COLUMN likes_taken BIGINT NOT NULL DEFAULT 0;
ALTER TABLE round_candidate ADD COLUMN dislikes_taken BIGINT NOT NULL DEFAULT 0;
ALTER TABLE round_candidate ADD COLUMN superlikes_taken BIGINT NOT NULL DEFAULT 0;
