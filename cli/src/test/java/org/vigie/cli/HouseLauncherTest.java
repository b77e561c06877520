package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The launcher `./vigie`, in a house of its own with a Java and a Maven that only say how they
/// were called.
class HouseLauncherTest {
    private static final long PATIENCE_SECONDS = 60;

    /// Says each of its words on a line; makes the file that a rehearsal is to make.
    private static final String JAVA = """
        #!/bin/sh
        for word in "$@"; do
            case $word in -XX:AOTCacheOutput=*) : >"${word#*=}" ;; esac
            printf 'java <%s>\\n' "$word"
        done
        """;

    private static final String MAVEN = """
        #!/bin/sh
        echo '[INFO] Building Vigie: cli 0.1.0-SNAPSHOT   [8/8]'
        [ ! -e broken ] || { echo '[ERROR] Broken.java:[1,1] is broken'; exit 1; }
        mkdir -p cli/target/app
        : >cli/target/app/vigie-cli.jar
        """;

    @TempDir
    private Path temporary;

    private Path house;
    private Path java;
    private Path tools;

    @BeforeEach
    void buildAHouse() throws IOException {
        house = Files.createDirectories(temporary.resolve("a house with spaces"));
        java = temporary.resolve("jdk");
        tools = temporary.resolve("tools");
        Files.copy(HouseFiles.root().resolve("vigie"), house.resolve("vigie"));
        script(house.resolve("vigie"), Files.readString(house.resolve("vigie")));
        Files.createFile(house.resolve("pom.xml"));
        Files.createDirectories(house.resolve("lang/fr"));
        Files.createDirectories(house.resolve("cli/src/main"));
        script(java.resolve("bin/java"), JAVA);
        script(java.resolve("bin/javac"), "#!/bin/sh\n");
        release("25.0.3");
        script(tools.resolve("mvn"), MAVEN);
    }

    @Test
    void firstUseBuildsRehearsesAndRuns() throws Exception {
        Run run = run(house.resolve("vigie"), "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.errors()).contains("building cli (8/8)", "preparing quick starts");
        assertThat(run.output()).contains("java <org.vigie.cli.Vigie>", "java <--help>");
    }

    @Test
    void secondUseOnlyRuns() throws Exception {
        run(house.resolve("vigie"), "--help");

        Run run = run(house.resolve("vigie"), "--help");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output())
                .contains("java <-XX:AOTCache=" + house.toRealPath() + "/.vigie/cli.aot>");
    }

    @Test
    void aCacheAsOldAsItsJarsIsGood() throws Exception {
        run(house.resolve("vigie"), "--help");
        FileTime tick = FileTime.from(Instant.now().minusSeconds(5));
        Files.setLastModifiedTime(house.resolve("cli/target/app/vigie-cli.jar"), tick);
        Files.setLastModifiedTime(house.resolve(".vigie/cli.aot"), tick);

        Run run = run(house.resolve("vigie"), "--help");

        assertThat(run.errors()).isEmpty();
    }

    @Test
    void aCacheOlderThanAJarIsMadeAnew() throws Exception {
        run(house.resolve("vigie"), "--help");
        FileTime before = FileTime.from(Instant.now().minusSeconds(5));
        Files.setLastModifiedTime(house.resolve(".vigie/cli.aot"), before);

        Run run = run(house.resolve("vigie"), "--help");

        assertThat(run.errors()).isEqualTo("vigie: preparing quick starts, once\n");
    }

    @Test
    void aNewerSourceIsBuiltAgain() throws Exception {
        run(house.resolve("vigie"), "--help");
        Path rule = Files.createFile(house.resolve("lang/fr/new.frames"));
        Files.setLastModifiedTime(rule, FileTime.from(Instant.now().plusSeconds(5)));

        Run run = run(house.resolve("vigie"), "--help");

        assertThat(run.errors()).contains("building cli (8/8)");
    }

    @Test
    void aLinkFromAnotherFolderLeadsHome() throws Exception {
        Path link = Files.createSymbolicLink(
                temporary.resolve("v"), Path.of("a house with spaces/vigie"));

        Run run = run(link, "list");

        assertThat(run.exit()).isZero();
        assertThat(run.output())
                .contains("java <" + house.toRealPath() + "/cli/target/app/vigie-cli.jar>");
    }

    @Test
    void wordsArriveAsTheyWereGiven() throws Exception {
        Run run = run(house.resolve("vigie"), "case", "Ana  Maria", "*", "");

        assertThat(run.output()).endsWith("java <case>\njava <Ana  Maria>\njava <*>\njava <>\n");
    }

    @Test
    void theDeskHasACacheOfItsOwn() throws Exception {
        Run run = run(house.resolve("vigie"), "serve", "--port", "0");

        assertThat(run.output()).contains(".vigie/desk.aot").doesNotContain("TieredStopAtLevel");
    }

    @Test
    void aFailedBuildSaysWhereAndStops() throws Exception {
        Files.createFile(house.resolve("broken"));

        Run run = run(house.resolve("vigie"), "--help");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains("Broken.java:[1,1]", "the build failed", ".vigie/build.log");
    }

    @Test
    void missingMavenIsSaidWithItsRemedy() throws Exception {
        Files.delete(tools.resolve("mvn"));

        Run run = run(house.resolve("vigie"), "--help");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).contains("needs Maven").contains("apt install maven");
    }

    @Test
    void anOldJavaIsPassedOver() throws Exception {
        release("21.0.9");

        Run run = run(house.resolve("vigie"), "--version");

        assertThat(run.output()).doesNotContain("java <");
    }

    private void release(String version) throws IOException {
        Files.writeString(
                java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Runs with a path on which no other Maven can be.
    private Run run(Path launcher, String... words) throws IOException, InterruptedException {
        for (String tool : List.of(
                "sh", "find", "head", "mkdir", "rm", "mv", "cat", "sleep", "grep", "readlink")) {
            script(tools.resolve(tool), "#!/bin/sh\nexec " + whereIs(tool) + " \"$@\"\n");
        }
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        Path output = temporary.resolve("output");
        Path errors = temporary.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", temporary.toString());
        builder.environment().put("JAVA_HOME", java.toString());
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(output, UTF_8),
                Files.readString(errors, UTF_8));
    }

    private static Path whereIs(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private record Run(int exit, String output, String errors) {}
}
