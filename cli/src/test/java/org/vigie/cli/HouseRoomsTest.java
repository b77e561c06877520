package org.vigie.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The table of rooms of ARCHITECTURE.md: who may know whom.
class HouseRoomsTest {
    /// Each room with the rooms it may know. A new room is a new line here and there.
    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "claim", Set.of(),
            "read", Set.of("claim"),
            "resolve", Set.of("claim"),
            "record", Set.of("claim"),
            "cases", Set.of("claim", "resolve", "record"),
            "serve", Set.of("claim", "read", "resolve", "record", "cases"),
            "cli", Set.of("claim", "read", "resolve", "record", "cases", "serve"));

    private static final List<String> NAMES_THAT_SAY_NOTHING =
            List.of("util", "utils", "common", "impl", "manager", "helper", "helpers", "misc");

    private static final JavaClasses VIGIE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.vigie");

    @Test
    void everyClassLiesInARoomOfTheTable() {
        Set<String> rooms = new TreeSet<>();

        VIGIE.forEach(type -> rooms.add(room(type)));

        assertThat(rooms).isSubsetOf(MAY_KNOW.keySet()).contains("cli");
    }

    @Test
    void roomsKnowOnlyWhomTheTableLetsThemKnow() {
        Stream<String> trespasses = VIGIE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(HouseRoomsTest::trespasses)
                .map(Dependency::getDescription);

        assertThat(trespasses).isEmpty();
    }

    @Test
    void noRoomKnowsItselfThroughAnother() {
        slices().matching("org.vigie.(*)..").should().beFreeOfCycles().check(VIGIE);
    }

    @Test
    void noPackageOfARoomKnowsItselfThroughAnother() {
        slices().matching("org.vigie.(**)").should().beFreeOfCycles().check(VIGIE);
    }

    @Test
    void noPackageIsNamedForNothing() {
        Stream<String> packages = VIGIE.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name ->
                        Stream.of(name.split("\\.")).anyMatch(NAMES_THAT_SAY_NOTHING::contains));

        assertThat(packages).isEmpty();
    }

    private static boolean trespasses(Dependency dependency) {
        JavaClass target = dependency.getTargetClass();
        if (!target.getPackageName().startsWith("org.vigie.")) {
            return false;
        }
        String from = room(dependency.getOriginClass());
        String to = room(target);
        return !from.equals(to) && !MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
