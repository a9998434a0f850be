-- What administrators chose at run time. Rows are only added: the newest of a name holds.
CREATE TABLE admin_choice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name VARCHAR(50) NOT NULL,
  chosen VARCHAR(500) NOT NULL,
  chosen_by VARCHAR(100) NOT NULL,
  chosen_at BIGINT NOT NULL
);
CREATE INDEX admin_choice_by_name ON admin_choice (name, id);
