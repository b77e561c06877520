package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Methods stay short. The limit is far above the aim of 20 lines; the list names the longest.
class HouseMethodsTest {
    private static final int METHOD_LINES = 60;

    /// Methods that grew too long. Nothing is added here; whoever splits one takes it out.
    private static final List<String> TO_BE_SPLIT = List.of(
            "Tagger.java points",
            "Tagger.java closed",
            "NameFeatures.java leftovers",
            "OutputsTest.java registry",
            "Reasons.java kind",
            "WaysOfTellingTest.java englishSaysWhoseWordItIsAndHowSure",
            "WaysOfTellingTest.java frenchSaysWhoseWordItIsAndHowSure",
            "WaysOfTellingTest.java russianSaysWhoseWordItIsAndHowSure");

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    @Test
    void noMethodIsTooLongToReadAtOnce() throws IOException {
        List<Method> longest = methods().stream()
                .sorted(Comparator.comparingLong(Method::lines).reversed())
                .limit(20)
                .toList();

        assertThat(longest)
                .as("the longest methods:\n%s", longest)
                .filteredOn(method -> method.lines() > METHOD_LINES)
                .extracting(Method::place)
                .containsExactlyInAnyOrderElementsOf(TO_BE_SPLIT);
    }

    @Test
    void aMethodIsMeasuredFromItsFirstLineToItsLast() throws IOException {
        String source = "class Three {\n  int three() {\n    return 3;\n  }\n}\n";

        List<Method> found = methods(List.of(new Source(source)));

        assertThat(found).extracting(Method::lines).containsExactly(3L);
    }

    private static List<Method> methods() throws IOException {
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(null, null, null)) {
            return methods(files.getJavaFileObjectsFromPaths(HouseFiles.java()));
        }
    }

    private static List<Method> methods(Iterable<? extends JavaFileObject> sources)
            throws IOException {
        JavacTask task =
                (JavacTask) JAVAC.getTask(null, null, null, List.of("-proc:none"), null, sources);
        List<Method> found = new ArrayList<>();
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            unit.accept(new Measure(unit, positions, found), null);
        }
        return found;
    }

    /// Adds each method of one file to a list.
    private static final class Measure extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found;

        Measure(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long begin = line(positions.getStartPosition(unit, method));
            long end = line(positions.getEndPosition(unit, method));
            String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            found.add(new Method(file, method.getName().toString(), end - begin + 1));
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    private record Method(String file, String name, long lines) {
        String place() {
            return file + " " + name;
        }

        @Override
        public String toString() {
            return "%4d %s%n".formatted(lines, place());
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Three.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
