-- Where a pending confession stands among those that wait, the smallest first: to begin with the microsecond at which it came, times 1024.
ALTER TABLE confession ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
UPDATE confession SET place = entered_at * 1024000 WHERE stage = 'PENDING';
CREATE INDEX confession_by_place ON confession (stage, place, id, hidden_at) WHERE stage = 'PENDING';

-- Whoever imports or changes the order locks its one row, so that they do it one after the other.
CREATE TABLE stock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  turns BIGINT NOT NULL
);
INSERT INTO stock VALUES (1, 0);
