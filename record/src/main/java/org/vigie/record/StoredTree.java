package org.vigie.record;

import org.jdbi.v3.core.Handle;

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
