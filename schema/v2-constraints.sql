-- 0: nodes are found by their value; 1: no two nodes have equal values; 2: every node has a value.
ALTER TABLE graph_index RENAME COLUMN is_unique TO kind;
