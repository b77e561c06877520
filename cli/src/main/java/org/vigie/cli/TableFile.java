package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.resolve.Particulars;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A table of people as CSV (RFC 4180), with commas, semicolons or tabs between its columns, whose
/// first line names them.
final class TableFile {
    private static final Map<String, List<String>> USUAL = Map.of(
            "name",
            List.of("name", "full_name", "fullname", "nom", "имя", "фио", "person"),
            "birth",
            List.of(
                    "dob",
                    "birth",
                    "birthdate",
                    "birth_date",
                    "date_of_birth",
                    "born",
                    "naissance",
                    "рождение"),
            "place",
            List.of(
                    "birth_place",
                    "birthplace",
                    "place",
                    "city",
                    "town",
                    "lieu",
                    "ville",
                    "место",
                    "город"),
            "role",
            List.of("occupation", "role", "position", "trade", "employer", "fonction", "должность"),
            "code",
            List.of("postcode", "postcode_fake", "zip", "passport", "phone", "email"));
    private static final List<String> TOGETHER = List.of("first_name", "surname");

    private final String path;
    private final List<String> header;
    private final List<String[]> lines;
    private final Map<String, List<Integer>> columns;

    /// One line.
    ///
    /// @param id   what the table calls it
    /// @param told what it tells
    record Line(String id, Particulars told) {}

    private TableFile(
            String path,
            List<String> header,
            List<String[]> lines,
            Map<String, List<Integer>> columns) {
        this.path = path;
        this.header = header;
        this.lines = lines;
        this.columns = columns;
    }

    /// {@return a table}
    ///
    /// @param path    its file, as typed
    /// @param columns which column tells what, such as `name=full_name,birth=dob`; empty where
    ///     the usual names of columns are to be looked for
    static TableFile read(String path, String columns) {
        try (BufferedReader in = Files.newBufferedReader(SourceOptions.path(path), UTF_8)) {
            String first = in.readLine();
            if (first == null) {
                throw CommandException.failed("failed.table-empty", path);
            }
            String head = first.startsWith("\uFEFF") ? first.substring(1) : first;
            char comma = parting(head);
            List<String> header = new ArrayList<>();
            for (String name : fields(head, comma, in)) {
                header.add(name.strip());
            }
            List<String[]> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    lines.add(fields(line, comma, in));
                }
            }
            return new TableFile(path, header, lines, meant(path, header, columns));
        } catch (IOException unreadable) {
            throw CommandException.failed("failed.pairs", path);
        }
    }

    private static char parting(String head) {
        for (char comma : new char[] {'\t', ';'}) {
            if (head.indexOf(comma) >= 0 && head.indexOf(',') < 0) {
                return comma;
            }
        }
        return ',';
    }

    /// {@return the fields of a line, with further lines where a quoted field has them}
    private static String[] fields(String line, char comma, BufferedReader in) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        String rest = line;
        int at = 0;
        while (at < rest.length() || quoted) {
            if (at >= rest.length()) {
                String more = in.readLine();
                if (more == null) {
                    break;
                }
                field.append('\n');
                rest = more;
                at = 0;
                continue;
            }
            char letter = rest.charAt(at++);
            if (letter == '"') {
                if (quoted && at < rest.length() && rest.charAt(at) == '"') {
                    field.append(rest.charAt(at++));
                } else {
                    quoted = !quoted;
                }
            } else if (letter == comma && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields.toArray(String[]::new);
    }

    private static Map<String, List<Integer>> meant(
            String path, List<String> header, String columns) {
        Map<String, List<Integer>> meant = new HashMap<>();
        if (columns.isEmpty()) {
            USUAL.forEach((use, names) -> {
                for (int at = 0; at < header.size(); at++) {
                    if (names.contains(header.get(at).toLowerCase(Locale.ROOT))) {
                        meant.computeIfAbsent(use, _ -> new ArrayList<>()).add(at);
                    }
                }
            });
            if (!meant.containsKey("name") && header.containsAll(TOGETHER)) {
                meant.put("name", TOGETHER.stream().map(header::indexOf).toList());
            }
        } else {
            for (String pair : columns.split(",")) {
                String[] sides = pair.split("=", 2);
                if (sides.length < 2 || !USUAL.containsKey(sides[0].strip())) {
                    throw CommandException.wrongUse("wrong.columns");
                }
                meant.computeIfAbsent(sides[0].strip(), _ -> new ArrayList<>())
                        .add(column(path, header, sides[1].strip()));
            }
        }
        if (!meant.containsKey("name")) {
            throw CommandException.failed("failed.no-name-column", path, String.join(", ", header));
        }
        return meant;
    }

    private static int column(String path, List<String> header, String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw CommandException.failed(
                    "failed.no-column", path, name, String.join(", ", header));
        }
        return at;
    }

    /// {@return the lines, in order}
    ///
    /// @param id the column that tells them apart; their numbers where it is empty
    List<Line> lines(String id) {
        int column = id.isEmpty() ? -1 : column(path, header, id);
        List<Line> all = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String[] fields = lines.get(at);
            String name = String.join(" ", values(fields, "name"));
            List<String> codes = new ArrayList<>(values(fields, "code"));
            List<String> places = new ArrayList<>(values(fields, "place"));
            places.stream().filter(TableFile::isCode).forEach(codes::add);
            places.removeIf(TableFile::isCode);
            all.add(new Line(
                    column < 0 || column >= fields.length ? String.valueOf(at + 1) : fields[column],
                    new Particulars(
                            name, values(fields, "birth"), places, values(fields, "role"), codes)));
        }
        return all;
    }

    /// A postcode says more than a place.
    private static boolean isCode(String place) {
        return place.chars().anyMatch(Character::isDigit);
    }

    private List<String> values(String[] fields, String use) {
        return columns.getOrDefault(use, List.of()).stream()
                .filter(at -> at < fields.length)
                .map(at -> fields[at].strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
