package org.vigie.resolve.name;

import java.util.List;

/// Given names that the public lists lack; a file beside this class.
final class OwnNames {
    private OwnNames() {}

    /// {@return names, each in its writings}
    static List<List<String>> given() {
        return DataFile.rows("given-names.tsv").stream()
                .map(row -> List.of(row.text().split(" ")))
                .toList();
    }
}
