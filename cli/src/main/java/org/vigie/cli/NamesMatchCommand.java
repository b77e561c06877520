package org.vigie.cli;

import org.vigie.resolve.Birth;
import org.vigie.resolve.Comparer;
import org.vigie.resolve.Comparison;
import org.vigie.resolve.Particulars;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// Compares two names, and what else is known of those who bear them, and shows why.
@Command(name = "match", mixinStandardHelpOptions = true)
final class NamesMatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "2", paramLabel = "NAME", descriptionKey = "two-names")
    private List<String> names = List.of();

    @Option(names = "--birth", paramLabel = "DATE", descriptionKey = "match-birth")
    private List<String> births = List.of();

    @Option(names = "--place", paramLabel = "PLACE", descriptionKey = "match-place")
    private List<String> places = List.of();

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "match-role")
    private List<String> roles = List.of();

    @Option(
            names = "--kind",
            paramLabel = "person|organisation|place",
            descriptionKey = "match-kind")
    private String kind = "";

    NamesMatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!births.stream()
                .allMatch(birth -> birth.isEmpty() || Birth.parse(birth).isPresent())) {
            throw CommandException.wrongUse("wrong.birth");
        }
        Comparer comparer = comparer();
        Comparison comparison =
                comparer.compare(comparer.profile(told(0)), comparer.profile(told(1)));
        new ComparisonText(terminal).lines(comparison).forEach(terminal::print);
        return ExitCode.DONE;
    }

    private Comparer comparer() {
        Comparer comparer = Comparer.load();
        return switch (kind) {
            case "" -> comparer;
            case "person" -> comparer.naming(false);
            case "organisation" -> comparer.naming(true);
            case "place" -> comparer.ofPlaces();
            default ->
                throw CommandException.wrongUse(
                        "wrong.choice", "--kind", "person, organisation, place");
        };
    }

    private Particulars told(int side) {
        return new Particulars(
                names.get(side),
                ofSide(births, side),
                ofSide(places, side),
                ofSide(roles, side),
                List.of());
    }

    /// {@return what was told of one side: options count in the order given, the first for
    /// the
    /// first name}
    private static List<String> ofSide(List<String> values, int side) {
        if (values.size() > 2) {
            throw CommandException.wrongUse("wrong.two");
        }
        return side < values.size() && !values.get(side).isBlank()
                ? List.of(values.get(side))
                : List.of();
    }
}
