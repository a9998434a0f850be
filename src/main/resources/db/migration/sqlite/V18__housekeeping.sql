-- The day (its begin in UTC) on which the visitor was last here; whoever is unseen for long is forgotten.
ALTER TABLE visitor ADD COLUMN last_seen_at BIGINT NOT NULL DEFAULT 0;
-- The pauses begin with what a visitor does, so they tell when that was, to a few minutes.
UPDATE visitor SET last_seen_at =
  max(first_seen_at, next_generation_at, next_publication_at, next_comment_at) / 86400000 * 86400000;
CREATE INDEX visitor_by_last_seen ON visitor (last_seen_at);

-- For finding old texts without reading them.
CREATE INDEX generation_by_age ON generation (created_at, status);
