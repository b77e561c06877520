-- Kept bytes are held in pieces, so that a large file needs no large memory; secrets get a place;
-- derived tables are made by db/derived from now on, whenever they differ from what the program
-- expects.

DROP TABLE word;
DROP TABLE claim_word;
DROP TABLE review;
DROP TABLE claim;
DROP TABLE acquisition;
DROP TABLE bulletin;

CREATE TABLE chunk (
    sha256  TEXT NOT NULL,                    -- of the whole file
    ordinal INTEGER NOT NULL,                 -- from 0
    bytes   BLOB NOT NULL,
    PRIMARY KEY (sha256, ordinal)
);

INSERT INTO chunk (sha256, ordinal, bytes)
SELECT sha256, 0, bytes FROM blob WHERE length(bytes) > 0;

DROP TRIGGER blob_is_kept;
DROP TRIGGER blob_is_not_changed;
ALTER TABLE blob RENAME TO blob_before;

CREATE TABLE blob (
    sha256    TEXT PRIMARY KEY,               -- of the bytes, 64 hexadecimal digits
    size      INTEGER NOT NULL,               -- bytes
    redaction INTEGER                         -- the entry that says why the bytes are gone
);

INSERT INTO blob (sha256, size, redaction)
SELECT sha256, coalesce(length(bytes), 0), redaction FROM blob_before;

DROP TABLE blob_before;

CREATE TRIGGER blob_is_kept BEFORE DELETE ON blob
BEGIN SELECT RAISE(ABORT, 'kept bytes are kept'); END;

CREATE TRIGGER blob_is_not_changed BEFORE UPDATE ON blob
WHEN NEW.sha256 IS NOT OLD.sha256 OR NEW.size IS NOT OLD.size OR NEW.redaction IS NULL
  OR OLD.redaction IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'kept bytes are not changed'); END;

CREATE TRIGGER chunk_is_kept BEFORE DELETE ON chunk
WHEN (SELECT redaction FROM blob WHERE sha256 = OLD.sha256) IS NULL
BEGIN SELECT RAISE(ABORT, 'kept bytes are kept'); END;

CREATE TRIGGER chunk_is_not_changed BEFORE UPDATE ON chunk
BEGIN SELECT RAISE(ABORT, 'kept bytes are not changed'); END;

-- What must not leave the store: keys that sign.
CREATE TABLE secret (
    name  TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
);

-- How far the store itself is: the form of its derived tables, and whether what was destroyed has
-- still to be wiped from free pages and the journal.
CREATE TABLE state (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    derived TEXT NOT NULL,
    unwiped INTEGER NOT NULL
);
INSERT INTO state (id, derived, unwiped) VALUES (1, '', 0);
