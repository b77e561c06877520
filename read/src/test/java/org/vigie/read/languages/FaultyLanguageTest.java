package org.vigie.read.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A toy language of a few words, sound as it lies in `toy/sound`, passes all checks; with one
/// fault planted from `toy/fault-N`, check N finds it and no other does. So each check can fail.
///
/// Each run has the room's classes to itself, with the toy as the only language.
class FaultyLanguageTest {
    private static final Path TOY = Path.of("src/test/resources/toy");

    @TempDir
    private Path folder;

    @Test
    void theSoundToyPasses() throws Exception {
        assertThat(faults("qaa")).isEmpty();
        assertThat(faults("qaa-BI")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPlantedFaultIsFoundByItsCheckAlone(int check) throws Exception {
        copy(TOY.resolve("sound"));
        copy(TOY.resolve("fault-" + check));

        List<String> faults = check == 6 ? faults("qaa-BI") : faults("qaa");

        assertThat(faults).isNotEmpty().allMatch(fault -> fault.startsWith(check + " "));
    }

    private List<String> faults(String tag) throws Exception {
        if (Files.notExists(folder.resolve("lang"))) {
            copy(TOY.resolve("sound"));
        }
        index();
        try (URLClassLoader loader =
                new URLClassLoader(path(), ClassLoader.getPlatformClassLoader())) {
            Object found = Class.forName(LanguageChecks.class.getName(), true, loader)
                    .getMethod("of", String.class)
                    .invoke(null, tag);
            return ((List<?>) found).stream().map(String::valueOf).toList();
        }
    }

    /// The toy first; then all that tests have but the real languages.
    private URL[] path() throws MalformedURLException {
        List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(entry);
            boolean languages = Files.exists(place.resolve("lang/index.txt"))
                    || place.getFileName().toString().startsWith("vigie-lang");
            if (!languages) {
                urls.add(place.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve("lang").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
    }

    private void index() throws IOException {
        Path lang = folder.resolve("lang");
        try (Stream<Path> files = Files.walk(lang)) {
            List<String> paths = files.filter(Files::isRegularFile)
                    .map(file -> lang.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.contains("/"))
                    .sorted()
                    .toList();
            Files.write(lang.resolve("index.txt"), paths);
        }
    }
}
