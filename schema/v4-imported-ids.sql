-- The ids of imported elements get indexes by name, which a first load makes when all rows are there.
CREATE TABLE moved_node AS SELECT node, id FROM imported_node;
DROP TABLE imported_node;
CREATE TABLE imported_node (
  node INTEGER PRIMARY KEY,
  id TEXT NOT NULL
);
INSERT INTO imported_node SELECT node, id FROM moved_node ORDER BY node;
DROP TABLE moved_node;
CREATE UNIQUE INDEX imported_node_id ON imported_node (id);

CREATE TABLE moved_edge AS SELECT edge, id, edge_type, source, target FROM imported_edge;
DROP TABLE imported_edge;
CREATE TABLE imported_edge (
  edge INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  edge_type INTEGER NOT NULL,
  source INTEGER NOT NULL,
  target INTEGER NOT NULL
);
INSERT INTO imported_edge SELECT edge, id, edge_type, source, target FROM moved_edge ORDER BY edge;
DROP TABLE moved_edge;
CREATE UNIQUE INDEX imported_edge_id ON imported_edge (id);

-- Copies of arrays have facts beside them now: older ones are made anew by the next load or optimize.
DELETE FROM projection;
