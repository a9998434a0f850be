-- How often the arena showed it, and how many rounds let it stay since too few had seen it or voted.
ALTER TABLE confession ADD COLUMN impressions BIGINT NOT NULL DEFAULT 0;
ALTER TABLE confession ADD COLUMN carried_over INTEGER NOT NULL DEFAULT 0;

-- The same as they stood in a round.
ALTER TABLE round_candidate ADD COLUMN impressions BIGINT NOT NULL DEFAULT 0;
ALTER TABLE round_candidate ADD COLUMN carried_over INTEGER NOT NULL DEFAULT 0;

-- What a round was decided by, as JSON; null where it was held before.
ALTER TABLE round ADD COLUMN settings TEXT;
