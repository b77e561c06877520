package org.vigie.resolve.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The data that lies beside this package: tables of tab-separated lines, `#` before a comment.
final class DataFile {
    private DataFile() {}

    /// A line that says something.
    ///
    /// @param file   its file
    /// @param number from 1
    /// @param text   the line
    record Row(String file, int number, String text) {
        String[] columns() {
            return text.split("\t", -1);
        }

        /// {@return a column as sounds}
        byte[] sounds(String letters) {
            try {
                return Sounds.parse(letters);
            } catch (IllegalArgumentException _) {
                throw wrong("a letter stands for no sound");
            }
        }

        /// {@return a column as a number}
        double number(String column) {
            try {
                return Double.parseDouble(column);
            } catch (NumberFormatException notANumber) {
                throw wrong("expected a number");
            }
        }

        /// {@return an error that names the place}
        IllegalArgumentException wrong(String found) {
            return new IllegalArgumentException(file + ":" + number + ": " + found);
        }
    }

    /// {@return the lines of a file, without comments and empty ones}
    static List<Row> rows(String file) {
        try (InputStream in = DataFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the data file " + file + " is missing; build the program anew");
            }
            List<Row> rows = new ArrayList<>();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.add(new Row(file, number, line));
                }
            }
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }
}
