-- Those who administer and moderate. Names stay: what was done under one must not become somebody else's.
CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(30) NOT NULL UNIQUE,
  password_hash VARCHAR(60) NOT NULL,
  -- Whether the password was made by us and must be changed before anything else.
  must_change BOOLEAN NOT NULL,
  role VARCHAR(10) NOT NULL,
  created_at BIGINT NOT NULL,
  disabled_at BIGINT,
  -- Counted up to end all sessions.
  session_version INTEGER NOT NULL
);

-- Sessions that were signed out before they expired.
CREATE TABLE ended_session (
  id VARCHAR(32) NOT NULL PRIMARY KEY,
  expires_at BIGINT NOT NULL
);

-- How often somebody lately failed to sign in: by a keyed hash of the name, and of the network address and the day.
CREATE TABLE sign_in_delay (
  mark VARCHAR(60) NOT NULL PRIMARY KEY,
  tries INTEGER NOT NULL,
  next_at BIGINT NOT NULL
);
CREATE INDEX sign_in_delay_by_age ON sign_in_delay (next_at);

-- What administrators and moderators did. Rows are only added.
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  who VARCHAR(30) NOT NULL,
  action VARCHAR(50) NOT NULL,
  target VARCHAR(500),
  detail TEXT
);
CREATE INDEX audit_log_by_who ON audit_log (who, id);
CREATE INDEX audit_log_by_action ON audit_log (action, id);
