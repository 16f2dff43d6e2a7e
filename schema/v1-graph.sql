-- The fixed part of a graph's file. README.md, beside this file, explains the whole.

-- One row: what grows with every transaction that changes the graph, and the last edge id given.
CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  last_edge INTEGER NOT NULL
);

INSERT INTO meta VALUES (1, 0, 0);

-- The catalogue: what the names in the graph are called in SQL.
CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE label_set (
  id INTEGER PRIMARY KEY,
  labels TEXT NOT NULL UNIQUE, -- a JSON array of label ids, ascending
  table_name TEXT NOT NULL,
  node_count INTEGER NOT NULL
);

CREATE TABLE edge_type (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  table_name TEXT NOT NULL UNIQUE,
  edge_count INTEGER NOT NULL
);

CREATE TABLE property (
  id INTEGER PRIMARY KEY,
  label_set INTEGER REFERENCES label_set,
  edge_type INTEGER REFERENCES edge_type,
  key TEXT NOT NULL,
  column_name TEXT, -- null: the property is in the table's JSON column
  kind TEXT NOT NULL, -- the kind of value that the column holds in its plain form
  CHECK ((label_set IS NULL) <> (edge_type IS NULL))
);

CREATE UNIQUE INDEX property_of_label_set ON property (label_set, key);
CREATE UNIQUE INDEX property_of_edge_type ON property (edge_type, key);

CREATE TABLE graph_index (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  property TEXT NOT NULL,
  is_unique INTEGER NOT NULL
);

-- Every node: its id, never given twice, and through the label set the table that holds it.
CREATE TABLE graph_node (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label_set INTEGER NOT NULL REFERENCES label_set
);

-- The ids under which elements came in from elsewhere.
CREATE TABLE imported_node (
  node INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
);

CREATE TABLE imported_edge (
  edge INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  edge_type INTEGER NOT NULL,
  source INTEGER NOT NULL,
  target INTEGER NOT NULL
);

-- What each transaction touched, so that derived data can follow.
CREATE TABLE change_log (
  sequence INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  change TEXT NOT NULL,
  element INTEGER,
  edge_type INTEGER,
  source INTEGER,
  target INTEGER,
  key TEXT,
  PRIMARY KEY (sequence, ordinal)
) WITHOUT ROWID;

-- The texts that can be searched, and the index over them. Its rows are nodes.
CREATE TABLE full_text (
  column_name TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  property TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO full_text VALUES ('text', 'Insight', 'text'), ('title', 'Insight', 'title');

CREATE VIRTUAL TABLE text_index USING fts5 (
  text, title,
  content = 'text_source', content_rowid = 'node', tokenize = 'porter unicode61'
);
