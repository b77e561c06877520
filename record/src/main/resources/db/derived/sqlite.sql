-- Tables that are a fold over the entries. A change here, or a raised Derived.FOLD, has every
-- record make them anew when it is opened next. One statement ends with a semicolon at a line's end.

CREATE TABLE bulletin (
    number    INTEGER PRIMARY KEY,            -- the entry that first read it
    id        TEXT NOT NULL UNIQUE,
    sha256    TEXT NOT NULL,
    name      TEXT NOT NULL,
    title     TEXT NOT NULL,
    published TEXT,
    language  TEXT NOT NULL,
    added     TEXT NOT NULL,
    reading   INTEGER NOT NULL,               -- the entry that last read it
    reader    TEXT NOT NULL
);
-- The start of a hash finds it, and an index of starts alone has far fewer pages to write.
CREATE INDEX bulletin_by_bytes ON bulletin (substr(sha256, 1, 8));
CREATE INDEX bulletin_by_day ON bulletin (published, number);
CREATE INDEX bulletin_by_name ON bulletin (name);

CREATE TABLE acquisition (
    entry    INTEGER PRIMARY KEY,
    sha256   TEXT NOT NULL
);
CREATE INDEX acquisition_by_bytes ON acquisition (substr(sha256, 1, 8));

-- Folded words of where files came from and of what bulletins are called: with the acquisition, or
-- the entry that first read the bulletin.
CREATE TABLE origin_word (
    word  TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (word, entry)
) WITHOUT ROWID;
CREATE INDEX origin_word_of_entry ON origin_word (entry);

CREATE TABLE claim (
    number     INTEGER PRIMARY KEY,           -- the entry that proposed it
    id         TEXT NOT NULL,             -- found by its bulletin and ordinal
    bulletin   INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    reading    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    modality   TEXT NOT NULL,
    status     TEXT NOT NULL,
    names      TEXT NOT NULL,                 -- folded words of the named, between blanks
    correction INTEGER,                       -- the entry that last corrected it
    accepter   TEXT                           -- folded name, while it waits for a second reader
);
CREATE UNIQUE INDEX claim_of_bulletin ON claim (bulletin, ordinal);
CREATE INDEX claim_waiting ON claim (accepter, bulletin, ordinal) WHERE accepter IS NOT NULL;
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

-- What an entry is about, where neither claim nor acquisition tells: ids of bulletins and claims,
-- SHA-256 of files.
CREATE TABLE about (
    thing TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (thing, entry)
) WITHOUT ROWID;
CREATE INDEX about_by_entry ON about (entry);

-- Judgements among far more entries of other kinds.
CREATE INDEX entry_of_judgement ON entry (kind, number) WHERE kind = 'judgement';

-- What each entry is about.
CREATE VIEW concern AS
SELECT thing, entry FROM about
UNION ALL SELECT id, number FROM claim
UNION ALL SELECT sha256, entry FROM acquisition;

-- Addresses of the web whose pages were fetched whole, with the acquisition.
CREATE TABLE address (
    address TEXT NOT NULL,
    entry   INTEGER NOT NULL,
    PRIMARY KEY (address, entry)
) WITHOUT ROWID;
CREATE INDEX address_by_entry ON address (entry);

-- Entries of the kinds that are few and looked for by kind.
CREATE TABLE seldom (
    kind  TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (kind, entry)
) WITHOUT ROWID;

-- Whom and what a person declared not public, and until when: the entry that lifted it.
CREATE TABLE restriction (
    entry       INTEGER PRIMARY KEY,
    compartment TEXT NOT NULL,
    thing       TEXT NOT NULL,                -- id of a bulletin or claim; empty for a person
    person      TEXT NOT NULL                 -- a name's folded words; empty for a thing
);

-- Bulletins in which something not public stands, and by which restriction.
CREATE TABLE hidden (
    bulletin    INTEGER NOT NULL,
    restriction INTEGER NOT NULL,
    compartment TEXT NOT NULL,
    PRIMARY KEY (bulletin, restriction)
) WITHOUT ROWID;

-- Folded words and lemmas of the newest reading of each bulletin; the text itself is not in it.
CREATE VIRTUAL TABLE word USING fts5 (
    title, body, content='', tokenize='unicode61 remove_diacritics 0'
);
