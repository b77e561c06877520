package org.vigie.record;

import org.jdbi.v3.core.Handle;

import java.util.Base64;
import java.util.List;

/// The tree as the tables hold it: leaves in `entry`, complete subtrees above them in `node`.
final class StoredTree implements Tree.Nodes {
    private final Handle handle;

    StoredTree(Handle handle) {
        this.handle = handle;
    }

    /// {@return how many entries there are}
    static long size(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(number) + 1, 0) FROM entry")
                .mapTo(Long.class)
                .one();
    }

    /// {@return what the record was at a size}
    Checkpoint checkpoint(long size) {
        long entries = size(handle);
        if (size < 0 || size > entries) {
            throw new IllegalArgumentException(
                    "a checkpoint needs 0 <= size <= " + entries + ", got " + size);
        }
        return Checkpoint.of(
                new Queries(handle, Sight.ALL).origin(), size, new Tree(size, this).root());
    }

    Proof.Inclusion proveInclusion(long entry) {
        long size = size(handle);
        if (entry < 0 || entry >= size) {
            throw new IllegalArgumentException(
                    "a proof needs 0 <= entry < " + size + ", got " + entry);
        }
        return new Proof.Inclusion(
                entry,
                Sha256.hex(at(0, entry)),
                base64(new Proofs(this).inclusion(entry, size)),
                checkpoint(size));
    }

    Proof.Consistency proveConsistency(long from) {
        long size = size(handle);
        if (from < 1 || from > size) {
            throw new IllegalArgumentException(
                    "a proof needs 1 <= size <= " + size + ", got " + from);
        }
        return new Proof.Consistency(
                checkpoint(from),
                checkpoint(size),
                base64(new Proofs(this).consistency(from, size)));
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    @Override
    public byte[] at(int level, long place) {
        if (level == 0) {
            return handle.createQuery("SELECT leaf FROM entry WHERE number = :number")
                    .bind("number", place)
                    .mapTo(byte[].class)
                    .one();
        }
        return handle.createQuery("SELECT hash FROM node WHERE level = :level AND place = :place")
                .bind("level", level)
                .bind("place", place)
                .mapTo(byte[].class)
                .one();
    }
}
