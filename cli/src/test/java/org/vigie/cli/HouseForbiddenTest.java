package org.vigie.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

/// Calls that a room must not make, each with its reason.
class HouseForbiddenTest {
    private static final String[] LIBRARY_ROOMS = {
        "org.vigie.claim..", "org.vigie.read..", "org.vigie.record..", "org.vigie.cases.."
    };

    private static final Set<String> NETWORK = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.http.HttpClient",
            "java.nio.channels.SocketChannel",
            "org.jsoup.Connection");

    private static final Set<String> NETWORK_CALLS = Set.of(
            "java.net.URL.openStream", "java.net.URL.openConnection", "org.jsoup.Jsoup.connect");

    private static final Set<String> OF_THE_MOMENT = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.lang.System.currentTimeMillis",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.lang.Math.random");

    private static final Set<String> OF_THE_PROCESS = Set.of(
            "java.lang.System.exit",
            "java.lang.Runtime.halt",
            "java.lang.System.out",
            "java.lang.System.err");

    private static final JavaClasses VIGIE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.vigie");

    @Test
    void noRoomOpensAConnection() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.vigie.cli.capture")
                .should()
                .accessTargetWhere(owner(NETWORK).or(target(NETWORK_CALLS)))
                .because("nothing goes out unless a person starts it: capture fetches what somebody"
                        + " typed, and the desk's server is Spring's")
                .check(VIGIE);
    }

    @Test
    void libraryRoomsTakeClockLocaleAndChanceAsParameters() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY_ROOMS)
                .should()
                .accessTargetWhere(target(OF_THE_MOMENT).and(withoutArguments()))
                .because("the same bulletin gives the same claims, and a test repeats a run to the"
                        + " byte")
                .check(VIGIE);
    }

    @Test
    void libraryRoomsNeitherPrintNorEndTheProcess() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY_ROOMS)
                .should()
                .accessTargetWhere(target(OF_THE_PROCESS))
                .because("what is said to the user, and when the program ends, is the command's"
                        + " affair")
                .check(VIGIE);
    }

    @Test
    void aForbiddenCallIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);
        ArchRule rule = noClasses()
                .should()
                .accessTargetWhere(target(OF_THE_MOMENT).and(withoutArguments()));

        assertThatThrownBy(() -> rule.check(planted)).hasMessageContaining("Instant.now()");
        assertThat(Planted.now()).isNotNull();
    }

    private static DescribedPredicate<JavaAccess<?>> owner(Set<String> types) {
        return describe(
                "target is a connection",
                access -> types.contains(access.getTargetOwner().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> target(Set<String> members) {
        return describe(
                "target is one of " + members,
                access -> members.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> withoutArguments() {
        return describe(
                "without a clock given",
                access -> !(access.getTarget() instanceof AccessTarget.MethodCallTarget call)
                        || call.getRawParameterTypes().isEmpty());
    }

    private static final class Planted {
        private Planted() {}

        static Instant now() {
            return Instant.now();
        }
    }
}
