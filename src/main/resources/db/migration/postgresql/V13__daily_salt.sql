-- What network addresses are hashed with for one day (UTC). A row is deleted when its day is over, and belongs in no backup.
CREATE TABLE daily_salt (
  day TEXT PRIMARY KEY,
  salt TEXT NOT NULL
);

-- Marks made until now came from the key of the cookies, and could be worked out again with it.
UPDATE report SET network = NULL WHERE network IS NOT NULL;
DELETE FROM sign_in_delay WHERE mark LIKE 'address:%';
