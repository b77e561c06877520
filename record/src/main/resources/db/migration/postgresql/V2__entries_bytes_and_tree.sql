-- The same tables as under db/migration/sqlite, at the same version. Text compares by its code
-- points, as SQLite does it.

CREATE TABLE entry (
    number     BIGINT PRIMARY KEY,
    time       TEXT COLLATE "C" NOT NULL,
    kind       TEXT COLLATE "C" NOT NULL,
    payload    BYTEA,
    salt       BYTEA,
    commitment BYTEA NOT NULL,
    leaf       BYTEA NOT NULL,
    redaction  BIGINT
);

CREATE FUNCTION entry_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an entry is kept';
END $$;

CREATE FUNCTION entry_is_not_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number IS DISTINCT FROM OLD.number OR NEW.time IS DISTINCT FROM OLD.time
        OR NEW.kind IS DISTINCT FROM OLD.kind
        OR NEW.commitment IS DISTINCT FROM OLD.commitment
        OR NEW.leaf IS DISTINCT FROM OLD.leaf OR NEW.payload IS NOT NULL
        OR NEW.salt IS NOT NULL OR NEW.redaction IS NULL OR OLD.redaction IS NOT NULL THEN
        RAISE EXCEPTION 'an entry is not changed';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION entry_comes_next() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number <> (SELECT coalesce(max(number) + 1, 0) FROM entry) THEN
        RAISE EXCEPTION 'an entry takes the next number';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER entry_comes_next BEFORE INSERT ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_comes_next();
CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_is_kept();
CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_is_not_changed();

CREATE TABLE blob (
    sha256    TEXT COLLATE "C" PRIMARY KEY,
    size      BIGINT NOT NULL,
    redaction BIGINT
);

CREATE TABLE chunk (
    sha256  TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    bytes   BYTEA NOT NULL,
    PRIMARY KEY (sha256, ordinal)
);
-- Kept files are compressed already or small; looking costs more than it saves.
ALTER TABLE chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE FUNCTION bytes_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'kept bytes are kept';
END $$;

CREATE FUNCTION blob_is_not_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.sha256 IS DISTINCT FROM OLD.sha256 OR NEW.size IS DISTINCT FROM OLD.size
        OR NEW.redaction IS NULL OR OLD.redaction IS NOT NULL THEN
        RAISE EXCEPTION 'kept bytes are not changed';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION chunk_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT redaction FROM blob WHERE sha256 = OLD.sha256) IS NULL THEN
        RAISE EXCEPTION 'kept bytes are kept';
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER blob_is_kept BEFORE DELETE ON blob
    FOR EACH ROW EXECUTE FUNCTION bytes_are_kept();
CREATE TRIGGER blob_is_not_changed BEFORE UPDATE ON blob
    FOR EACH ROW EXECUTE FUNCTION blob_is_not_changed();
CREATE TRIGGER chunk_is_kept BEFORE DELETE ON chunk
    FOR EACH ROW EXECUTE FUNCTION chunk_is_kept();
CREATE TRIGGER chunk_is_not_changed BEFORE UPDATE ON chunk
    FOR EACH ROW EXECUTE FUNCTION bytes_are_kept();

CREATE TABLE node (
    level INTEGER NOT NULL,
    place BIGINT NOT NULL,
    hash  BYTEA NOT NULL,
    PRIMARY KEY (level, place)
);

CREATE TABLE head (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    size BIGINT NOT NULL,
    root BYTEA NOT NULL
);

CREATE TABLE secret (
    name  TEXT COLLATE "C" PRIMARY KEY,
    bytes BYTEA NOT NULL
);

CREATE TABLE state (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    derived TEXT COLLATE "C" NOT NULL,
    unwiped INTEGER NOT NULL
);
INSERT INTO state (id, derived, unwiped) VALUES (1, '', 0);
