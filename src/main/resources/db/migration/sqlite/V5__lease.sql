-- Until then one website's outbox has the job in hand.
ALTER TABLE generation ADD COLUMN leased_until BIGINT;
