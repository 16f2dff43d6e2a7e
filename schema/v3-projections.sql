-- Copies of the graph's structure as packed arrays, in chunks; each stamped with the sequence that it
-- was made at. Derived: dropping them loses nothing.
CREATE TABLE projection (
  name TEXT NOT NULL,
  chunk INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (name, chunk)
);
