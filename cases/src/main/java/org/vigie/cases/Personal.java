package org.vigie.cases;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Span;
import org.vigie.record.Folding;
import org.vigie.record.KeptClaim;
import org.vigie.resolve.Particulars;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What a bulletin tells of somebody right beside their name: year of birth or age, trade. The
/// words are data, `lang/<tag>/personal.tsv`; a language without has none.
final class Personal {
    private static final int NEAR_CHARS = 90;
    private static final Map<String, Personal> LOADED = new ConcurrentHashMap<>();

    /// What a line of the data finds.
    private enum What {
        BORN_BEFORE,
        BORN_AFTER,
        AGE_BEFORE,
        AGE_AFTER,
        TRADE_BEFORE,
        TRADE_AFTER
    }

    private record Rule(What what, Pattern pattern) {}

    private final List<Rule> rules;

    private Personal(List<Rule> rules) {
        this.rules = rules;
    }

    /// {@return what a bulletin tells of somebody}
    ///
    /// @param bulletin the reading on whose text the claims stand
    /// @param name     as it is written, with single spaces
    /// @param claims   the claims that name them
    static Particulars of(Bulletin bulletin, String name, List<KeptClaim> claims) {
        Set<String> births = new LinkedHashSet<>();
        Set<String> trades = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Personal personal = LOADED.computeIfAbsent(bulletin.language(), Personal::load);
        for (KeptClaim claim : claims) {
            claim.claim().where().forEach(place -> places.add(place.quote().text()));
            for (Mention mention : claim.claim().mentions()) {
                Span span = mention.quote().span();
                if (mention.kind() == MentionKind.PERSON
                        && Named.spaced(mention.quote().text()).equals(name)
                        && span.end() <= bulletin.text().length()) {
                    personal.find(bulletin, span, births, trades);
                }
            }
        }
        return new Particulars(
                name, List.copyOf(births), List.copyOf(places), List.copyOf(trades), List.of());
    }

    private void find(Bulletin bulletin, Span name, Set<String> births, Set<String> trades) {
        String before =
                bulletin.text().substring(Math.max(0, name.begin() - NEAR_CHARS), name.begin());
        String after = bulletin.text()
                .substring(name.end(), Math.min(bulletin.text().length(), name.end() + NEAR_CHARS));
        for (Rule rule : rules) {
            Matcher matcher =
                    rule.pattern.matcher(rule.what.name().endsWith("BEFORE") ? before : after);
            if (matcher.find()) {
                String found = matcher.group(1);
                switch (rule.what) {
                    case BORN_BEFORE, BORN_AFTER -> births.add(found);
                    case AGE_BEFORE, AGE_AFTER ->
                        bulletin.published()
                                .ifPresent(day -> births.add(
                                        String.valueOf(day.getYear() - Integer.parseInt(found))));
                    case TRADE_BEFORE, TRADE_AFTER -> trades.add(Folding.fold(found));
                }
            }
        }
    }

    private static Personal load(String language) {
        String path = "lang/" + language + "/personal.tsv";
        List<Rule> rules = new ArrayList<>();
        try (InputStream in = Personal.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return new Personal(rules);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rules.add(rule(line, path + ":" + number));
                }
            }
            return new Personal(List.copyOf(rules));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Rule rule(String line, String place) {
        int tab = line.indexOf('\t');
        String label = tab < 0 ? "" : line.substring(0, tab);
        for (What what : What.values()) {
            if (what.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label)) {
                return new Rule(what, pattern(what, line.substring(tab + 1).strip(), place));
            }
        }
        throw new IllegalArgumentException(place + ": expected born, age or trade with -before or"
                + " -after, a tab and an expression whose first group is what is told");
    }

    /// What stands before a name ends at it, what stands after begins at it.
    private static Pattern pattern(What what, String expression, String place) {
        boolean before = what.name().endsWith("BEFORE");
        try {
            return Pattern.compile(
                    before ? "(?:" + expression + ")\\s*$" : "^(?:" + expression + ")",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    place + ": no expression: " + wrong.getDescription(), wrong);
        }
    }
}
