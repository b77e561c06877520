-- The tables of db/derived/sqlite.sql, as PostgreSQL writes them.

CREATE TABLE bulletin (
    number    BIGINT PRIMARY KEY,            -- the entry that first read it
    id        TEXT COLLATE "C" NOT NULL UNIQUE,
    sha256    TEXT COLLATE "C" NOT NULL,
    name      TEXT COLLATE "C" NOT NULL,
    title     TEXT COLLATE "C" NOT NULL,
    published TEXT COLLATE "C",
    language  TEXT COLLATE "C" NOT NULL,
    added     TEXT COLLATE "C" NOT NULL,
    reading   BIGINT NOT NULL,               -- the entry that last read it
    reader    TEXT COLLATE "C" NOT NULL
);
-- The start of a hash finds it, and an index of starts alone has far fewer pages to write.
CREATE INDEX bulletin_by_bytes ON bulletin (substr(sha256, 1, 8));
CREATE INDEX bulletin_by_day ON bulletin (published, number);
CREATE INDEX bulletin_by_name ON bulletin (name);

CREATE TABLE acquisition (
    entry    BIGINT PRIMARY KEY,
    sha256   TEXT COLLATE "C" NOT NULL
);
CREATE INDEX acquisition_by_bytes ON acquisition (substr(sha256, 1, 8));

-- Folded words of where files came from and of what bulletins are called: with the acquisition, or
-- the entry that first read the bulletin.
CREATE TABLE origin_word (
    word  TEXT COLLATE "C" NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (word, entry)
);
CREATE INDEX origin_word_of_entry ON origin_word (entry);

CREATE TABLE claim (
    number     BIGINT PRIMARY KEY,           -- the entry that proposed it
    id         TEXT COLLATE "C" NOT NULL,    -- found by its bulletin and ordinal
    bulletin   BIGINT NOT NULL,
    ordinal    BIGINT NOT NULL,
    reading    BIGINT NOT NULL,
    kind       TEXT COLLATE "C" NOT NULL,
    modality   TEXT COLLATE "C" NOT NULL,
    status     TEXT COLLATE "C" NOT NULL,
    names      TEXT COLLATE "C" NOT NULL,    -- folded words of the named, between blanks
    correction BIGINT,                       -- the entry that last corrected it
    accepter   TEXT COLLATE "C"              -- folded name, while it waits for a second reader
);
CREATE UNIQUE INDEX claim_of_bulletin ON claim (bulletin, ordinal);
CREATE INDEX claim_waiting ON claim (accepter, bulletin, ordinal) WHERE accepter IS NOT NULL;
CREATE INDEX claim_by_status ON claim (status, number);

CREATE TABLE review (
    entry BIGINT PRIMARY KEY,
    claim BIGINT NOT NULL
);
CREATE INDEX review_of_claim ON review (claim, entry);

-- Folded words of those who are named in a claim.
CREATE TABLE claim_word (
    word  TEXT COLLATE "C" NOT NULL,
    claim BIGINT NOT NULL,
    PRIMARY KEY (word, claim)
);

-- What an entry is about, where neither claim nor acquisition tells: ids of bulletins and claims,
-- SHA-256 of files.
CREATE TABLE about (
    thing TEXT COLLATE "C" NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (thing, entry)
);
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
    address TEXT COLLATE "C" NOT NULL,
    entry   BIGINT NOT NULL,
    PRIMARY KEY (address, entry)
);
CREATE INDEX address_by_entry ON address (entry);

-- Entries of the kinds that are few and looked for by kind.
CREATE TABLE seldom (
    kind  TEXT COLLATE "C" NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (kind, entry)
);

-- Whom and what a person declared not public, and until when: the entry that lifted it.
CREATE TABLE restriction (
    entry       BIGINT PRIMARY KEY,
    compartment TEXT COLLATE "C" NOT NULL,
    thing       TEXT COLLATE "C" NOT NULL,                -- id of a bulletin or claim; empty for a person
    person      TEXT COLLATE "C" NOT NULL                 -- a name's folded words; empty for a thing
);

-- Bulletins in which something not public stands, and by which restriction.
CREATE TABLE hidden (
    bulletin    BIGINT NOT NULL,
    restriction BIGINT NOT NULL,
    compartment TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (bulletin, restriction)
);

-- Folded words and lemmas of the newest reading of each bulletin.
CREATE TABLE word (
    rowid BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX word_by_word ON word USING gin (words);
