-- How daring the text shall be.
ALTER TABLE generation ADD COLUMN mood VARCHAR(10) NOT NULL DEFAULT 'USUAL';

-- What the generator reports of its work; all null while it is unfinished, and for those from before this was asked.
ALTER TABLE generation ADD COLUMN finish VARCHAR(20);
ALTER TABLE generation ADD COLUMN prompt_tokens INTEGER;
ALTER TABLE generation ADD COLUMN new_tokens INTEGER;
ALTER TABLE generation ADD COLUMN attempts INTEGER;
ALTER TABLE generation ADD COLUMN waited_millis BIGINT;
ALTER TABLE generation ADD COLUMN first_token_millis BIGINT;
ALTER TABLE generation ADD COLUMN millis BIGINT;

-- When its author last asked for it.
ALTER TABLE generation ADD COLUMN asked_at BIGINT NOT NULL DEFAULT 0;
UPDATE generation SET asked_at = created_at;
