-- What the top of the main list is ordered by, and what is hot there (see Heat).
ALTER TABLE confession ADD COLUMN score BIGINT NOT NULL DEFAULT 0;
ALTER TABLE confession ADD COLUMN hot BIGINT NOT NULL DEFAULT 0;
UPDATE confession SET score = likes - dislikes, hot = entered_at
  + CAST(round(45000000 * sign(likes - dislikes) * log10(greatest(1, abs(likes - dislikes)))) AS BIGINT);
CREATE INDEX confession_by_score ON confession (stage, score, entered_at, id);
CREATE INDEX confession_by_hot ON confession (stage, hot, id);

-- By what the published ones are found: their words, folded (see SearchWords) and compared byte by byte, so that a beginning is a range.
CREATE TABLE confession_word (
  word TEXT COLLATE "C" NOT NULL,
  confession_id BIGINT NOT NULL REFERENCES confession (id),
  PRIMARY KEY (word, confession_id)
);
CREATE INDEX confession_word_by_confession ON confession_word (confession_id, word);

CREATE INDEX round_candidate_by_confession ON round_candidate (confession_id, id);
