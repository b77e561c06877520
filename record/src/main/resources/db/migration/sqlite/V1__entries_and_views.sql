-- What is precious: entries and kept bytes. Nothing here is ever changed; content may be destroyed.

CREATE TABLE entry (
    number     INTEGER PRIMARY KEY,           -- from 0 without a gap: the leaf's index
    time       TEXT NOT NULL,                 -- ISO 8601 instant, as hashed
    kind       TEXT NOT NULL,
    payload    BLOB,                          -- canonical JSON, as hashed
    salt       BLOB,                          -- 32 random bytes
    commitment BLOB NOT NULL,                 -- SHA-256(salt || payload)
    leaf       BLOB NOT NULL,                 -- RFC 9162 leaf hash
    redaction  INTEGER                        -- the entry that says why the content is gone
);

CREATE TRIGGER entry_comes_next BEFORE INSERT ON entry
WHEN NEW.number <> (SELECT coalesce(max(number) + 1, 0) FROM entry)
BEGIN SELECT RAISE(ABORT, 'an entry takes the next number'); END;

CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is kept'); END;

CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry
WHEN NEW.number IS NOT OLD.number OR NEW.time IS NOT OLD.time OR NEW.kind IS NOT OLD.kind
  OR NEW.commitment IS NOT OLD.commitment OR NEW.leaf IS NOT OLD.leaf
  OR NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.redaction IS NULL
  OR OLD.redaction IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an entry is not changed'); END;

CREATE TABLE blob (
    sha256    TEXT PRIMARY KEY,               -- of the bytes, 64 hexadecimal digits
    bytes     BLOB,
    redaction INTEGER
);

CREATE TRIGGER blob_is_kept BEFORE DELETE ON blob
BEGIN SELECT RAISE(ABORT, 'kept bytes are kept'); END;

CREATE TRIGGER blob_is_not_changed BEFORE UPDATE ON blob
WHEN NEW.sha256 IS NOT OLD.sha256 OR NEW.bytes IS NOT NULL OR NEW.redaction IS NULL
  OR OLD.redaction IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'kept bytes are not changed'); END;

-- The tree over the entries: hashes of complete subtrees, from level 1, and the root now.

CREATE TABLE node (
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash  BLOB NOT NULL,
    PRIMARY KEY (level, place)
) WITHOUT ROWID;

CREATE TABLE head (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL,
    root BLOB NOT NULL
);

-- All below is a fold over entries and can be dropped and rebuilt.

CREATE TABLE bulletin (
    number    INTEGER PRIMARY KEY,            -- the entry that first read it
    id        TEXT NOT NULL UNIQUE,
    sha256    TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    title     TEXT NOT NULL,
    published TEXT,
    language  TEXT NOT NULL,
    added     TEXT NOT NULL,
    reading   INTEGER NOT NULL,               -- the entry that last read it
    reader    TEXT NOT NULL
);
CREATE INDEX bulletin_by_day ON bulletin (published, number);
CREATE INDEX bulletin_by_name ON bulletin (name);

CREATE TABLE acquisition (
    entry    INTEGER PRIMARY KEY,
    sha256   TEXT NOT NULL
);
CREATE INDEX acquisition_by_bytes ON acquisition (sha256, entry);

CREATE TABLE claim (
    number     INTEGER PRIMARY KEY,           -- the entry that proposed it
    id         TEXT NOT NULL UNIQUE,
    bulletin   INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    reading    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    modality   TEXT NOT NULL,
    status     TEXT NOT NULL,
    correction INTEGER                        -- the entry that last corrected it
);
CREATE UNIQUE INDEX claim_of_bulletin ON claim (bulletin, ordinal);
CREATE INDEX claim_by_status ON claim (status, number);

CREATE TABLE review (
    entry INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL
);
CREATE INDEX review_of_claim ON review (claim, entry);

-- Folded words of those who are named in a claim.
CREATE TABLE claim_word (
    word  TEXT NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (word, claim)
) WITHOUT ROWID;
CREATE INDEX claim_word_of_claim ON claim_word (claim);

-- Folded words and lemmas of the newest reading of each bulletin; the text itself is not in it.
CREATE VIRTUAL TABLE word USING fts5 (
    title, body, content='', tokenize='unicode61 remove_diacritics 0'
);
