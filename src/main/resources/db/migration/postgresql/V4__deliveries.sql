-- The number of the present giving-out to a queue, and how many generators have begun it.
ALTER TABLE generation ADD COLUMN delivery INTEGER NOT NULL DEFAULT 0;
ALTER TABLE generation ADD COLUMN starts INTEGER NOT NULL DEFAULT 0;
