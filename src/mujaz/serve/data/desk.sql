-- The tables of a desk, as SQLite and PostgreSQL both make them.
CREATE TABLE IF NOT EXISTS briefs (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, status TEXT NOT NULL,
  created TEXT NOT NULL, changed TEXT NOT NULL, title TEXT, outlet TEXT);
CREATE INDEX IF NOT EXISTS queue ON briefs (status, changed DESC);
CREATE TABLE IF NOT EXISTS versions (
  id TEXT NOT NULL, version INTEGER NOT NULL, brief TEXT NOT NULL, PRIMARY KEY (id, version));
CREATE TABLE IF NOT EXISTS log (
  number BIGINT PRIMARY KEY, id TEXT NOT NULL, version INTEGER NOT NULL,
  at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS log_of ON log (id, number);
