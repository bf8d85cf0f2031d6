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
CREATE TABLE IF NOT EXISTS heard (
  hook TEXT NOT NULL, message TEXT NOT NULL, id TEXT NOT NULL, push INTEGER NOT NULL,
  PRIMARY KEY (hook, message));
CREATE INDEX IF NOT EXISTS heard_of ON heard (id);
CREATE TABLE IF NOT EXISTS deliveries (
  hook TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
  due TEXT, tries INTEGER NOT NULL, fault TEXT, PRIMARY KEY (hook, id));
CREATE TABLE IF NOT EXISTS visits (
  who TEXT NOT NULL, story TEXT NOT NULL, visit TEXT NOT NULL, PRIMARY KEY (who, story));
CREATE TABLE IF NOT EXISTS feeds (
  who TEXT NOT NULL, story TEXT NOT NULL, name TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
  PRIMARY KEY (who, story));
