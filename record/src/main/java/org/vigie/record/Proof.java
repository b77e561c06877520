package org.vigie.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Something about a record that can be checked without it.
public sealed interface Proof {

    /// {@return whether the hashes prove it}
    boolean holds();

    /// One entry is in the record of a checkpoint.
    ///
    /// @param entry      the entry's number
    /// @param leaf       the entry's leaf hash, 64 hexadecimal digits
    /// @param hashes     the inclusion path of RFC 9162, each hash in base64
    /// @param checkpoint what the record was
    record Inclusion(long entry, String leaf, List<String> hashes, Checkpoint checkpoint)
            implements Proof {

        /// Copies the list.
        public Inclusion {
            hashes = List.copyOf(hashes);
        }

        @Override
        public boolean holds() {
            if (entry < 0 || entry >= checkpoint.size()) {
                return false;
            }
            byte[] root = Proofs.included(
                    entry, checkpoint.size(), HexFormat.of().parseHex(leaf), bytes(hashes));
            return Arrays.equals(root, checkpoint.rootBytes());
        }
    }

    /// A record only grew between two checkpoints.
    ///
    /// @param from   what it was, of at least one entry
    /// @param to     what it was later
    /// @param hashes the consistency path of RFC 9162, each hash in base64
    record Consistency(Checkpoint from, Checkpoint to, List<String> hashes) implements Proof {

        /// Copies the list.
        public Consistency {
            hashes = List.copyOf(hashes);
        }

        @Override
        public boolean holds() {
            return from.origin().equals(to.origin())
                    && from.size() >= 1
                    && from.size() <= to.size()
                    && Proofs.consistent(
                            from.size(),
                            from.rootBytes(),
                            to.size(),
                            to.rootBytes(),
                            bytes(hashes));
        }
    }

    private static List<byte[]> bytes(List<String> hashes) {
        return hashes.stream().map(hash -> Base64.getDecoder().decode(hash)).toList();
    }
}
