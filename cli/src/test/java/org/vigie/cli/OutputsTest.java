package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The registry of everything the command puts out: each command with the words that would make it
/// show most, or why it may show what is not public. A command that is in neither fails the build.
class OutputsTest {
    private static final List<String> PLANTED = List.of("Quortanov", "Zelmirapol", "Орлинская");

    private static final String SECRET = """
        Nouvelles de Zelmirapol

        La police a arrêté hier Timur Quortanov. Орлинская была дома.
        """;
    private static final String OPEN = """
        Nouvelles de la ville

        La police a arrêté hier Jean Kabemba.
        """;

    /// Commands that show only what they are given, or the whole record to who holds its key.
    private static final Map<String, String> MAY_SHOW = Map.ofEntries(
            Map.entry("read", "reads files, knows no record"),
            Map.entry("explain", "reads files, knows no record"),
            Map.entry("dates", "reads files, knows no record"),
            Map.entry("demo", "makes a record of its own from examples"),
            Map.entry("serve", "the desk's pages have a registry of their own, in serve"),
            Map.entry("export", "gives the whole record to its owner, and says so"),
            Map.entry("import", "takes in an export and prints its checkpoint alone"),
            Map.entry("copy", "makes an encrypted copy or one on the team's server"),
            Map.entry("restore", "puts an encrypted backup in place"),
            Map.entry("passphrase", "encrypts the record anew and shows nothing of it"),
            Map.entry("share-key", "writes shares of the key alone"),
            Map.entry("join-key", "restores the key and shows nothing"));

    @TempDir
    private Path folder;

    private Shell shell;
    private String secret;
    private String sha256;

    @BeforeEach
    void aBulletinThatIsNotPublicAmongOthers() {
        shell = new Shell(folder.resolve("record"));
        Shell writer = new Shell(folder);
        Path file = writer.file("Quortanov.txt", SECRET);
        secret = shell.run("add", file, "--published", "2012-03-19").out().substring(0, 6);
        sha256 = shell.run("show", secret)
                .out()
                .lines()
                .filter(line -> line.startsWith("SHA-256"))
                .map(line -> line.substring(8))
                .findFirst()
                .orElseThrow();
        shell.run("add", writer.file("b.txt", OPEN), "--published", "2012-03-20");
        shell.run("accept", secret + "-1", "--reason", "Quortanov");
        shell.run("restrict", secret, "--compartment", "lawyers", "--reason", "Zelmirapol");
        shell.run(
                "restrict",
                "--person",
                "Орлинская",
                "--compartment",
                "family",
                "--reason",
                "asked for");
    }

    /// {@return for each command the words that would have it show most}
    private Map<String, List<List<Object>>> registry() {
        Map<String, List<List<Object>>> registry = new LinkedHashMap<>();
        Path out = folder.resolve("out");
        Path listed = new Shell(folder).file("list.csv", "name\nKabemba\n");
        registry.put("add", List.of(List.of(folder.resolve("b.txt"))));
        registry.put("list", List.of(List.of(), List.of("--as-known", "2026-03-15")));
        registry.put("show", List.of(List.of(secret, "--text", "--all"), List.of(sha256)));
        registry.put(
                "search", List.of(List.of("police"), List.of("quortanov"), List.of("орлинская")));
        registry.put("case", List.of(List.of("quortanov"), List.of("Kabemba")));
        registry.put(
                "sheet",
                List.of(
                        List.of("quortanov", "--out", folder.resolve("q.pdf")),
                        List.of("Kabemba", "--out", folder.resolve("k.pdf"))));
        registry.put(
                "demands",
                List.of(
                        List.of(),
                        List.of("--open"),
                        List.of(secret + "-1"),
                        List.of(secret + "-1", "--answer", "met")));
        registry.put(
                "calendar",
                List.of(
                        List.of("--from", "2012-01-01", "--to", "2013-12-31", "--proposed"),
                        List.of("--to", "2030-12-31", "--ics", folder.resolve("c.ics"))));
        registry.put(
                "count",
                List.of(
                        List.of("--by", "place"),
                        List.of("--by", "kind", "--in", "events"),
                        List.of("--others")));
        registry.put("accept", List.of(List.of(secret + "-1", "--reason", "x")));
        registry.put("reject", List.of(List.of(secret + "-1", "--reason", "x")));
        registry.put("reopen", List.of(List.of(secret + "-1", "--reason", "x")));
        registry.put("correct", List.of(List.of(secret + "-1", "--where=", "--reason", "x")));
        registry.put(
                "log",
                List.of(
                        List.of(),
                        List.of("--of", secret),
                        List.of("--of", secret + "-1"),
                        List.of("--of", sha256),
                        List.of("--as-known", "2026-03-15")));
        registry.put("restrict", List.of(List.of(), List.of(secret)));
        registry.put(
                "redact", List.of(List.of(secret, "--reason", "x", "--authority", "y", "--yes")));
        registry.put("resolve", List.of(List.of()));
        registry.put("names", List.of(List.of("find", "Quortanov"), List.of("find", "Кабемба")));
        registry.put("compare", List.of(List.of(listed)));
        registry.put(
                "judge", List.of(List.of(secret + "-1:1", secret + "-1:1", "same", "--why", "x")));
        registry.put("enter", List.of(List.of(secret + "-1:1", "--verified", "2012-03-20")));
        registry.put("undo", List.of(List.of("3", "--why", "x")));
        registry.put("verify", List.of(List.of()));
        registry.put("checkpoint", List.of(List.of(), List.of("--keys"), List.of("--qr")));
        registry.put("witness", List.of(List.of(folder.resolve("b.txt"))));
        registry.put(
                "proof",
                List.of(
                        List.of("2", "--content"),
                        List.of("3", "--content"),
                        List.of(secret + "-1", "--content"),
                        List.of("2", "--out", out.resolve("2.proof")),
                        List.of("3")));
        registry.put("verify-proof", List.of(List.of(folder.resolve("b.txt"), "--key", "x")));
        registry.put(
                "timestamp",
                List.of(
                        List.of(),
                        List.of("--ask", folder.resolve("all.tsq")),
                        List.of("--ask", folder.resolve("one.tsq"), "--file", sha256),
                        List.of("--give", "3", "--out", out)));
        registry.put("keep", List.of(List.of(folder.resolve("b.txt"))));
        registry.put(
                "kept",
                List.of(List.of(), List.of(sha256), List.of(sha256, "--out", folder.resolve("k"))));
        registry.put("links", List.of(List.of(), List.of(secret)));
        registry.put("check", List.of(List.of()));
        registry.put("backup", List.of(List.of(out)));
        registry.put("rebuild", List.of(List.of()));
        return registry;
    }

    @Test
    void everyCommandIsInTheRegistryOrSaysWhyNot() {
        Set<String> named = new HashSet<>(registry().keySet());
        named.addAll(MAY_SHOW.keySet());

        assertThat(Commands.names()).allSatisfy(name -> assertThat(named).contains(name));
        assertThat(registry().keySet()).doesNotContainAnyElementsOf(MAY_SHOW.keySet());
    }

    @Test
    void noCommandShowsWhatIsNotPublic() {
        assertThat(PLANTED)
                .anySatisfy(words -> assertThat(shell.run(
                                        "list",
                                        "--compartment",
                                        "lawyers",
                                        "--compartment",
                                        "family",
                                        "--because",
                                        "a test that finds nothing proves nothing")
                                .out())
                        .contains(words));
        registry()
                .forEach((command, uses) -> uses.forEach(words -> {
                    Object[] typed =
                            Stream.concat(Stream.of(command), words.stream()).toArray();
                    Shell.Done done = shell.run(typed);

                    assertThat(done.out() + done.errors())
                            .as("vigie %s", List.of(typed))
                            .doesNotContain(PLANTED)
                            .doesNotContain(secret + "-")
                            .doesNotContain(sha256);
                }));
    }

    @Test
    void noFileThatACommandWritesShowsWhatIsNotPublic() throws IOException {
        registry()
                .forEach((command, uses) -> uses.forEach(words -> shell.run(
                        Stream.concat(Stream.of(command), words.stream()).toArray())));

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().equals("Quortanov.txt")) {
                    continue;
                }
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                assertThat(PLANTED).allSatisfy(words -> {
                    assertThat(file.toString()).doesNotContain("record/" + words);
                    assertThat(bytes.contains(words)).as("%s", file).isFalse();
                });
            }
        }
    }
}
