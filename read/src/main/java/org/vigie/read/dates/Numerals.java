package org.vigie.read.dates;

import org.vigie.read.text.Language;
import org.vigie.read.text.Note;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Numbers in words and figures: `vingt-deux`, `deux cents`, `двадцать второго`, `1,800`.
final class Numerals {
    /// More words than this are no number of a date.
    private static final int MAX_WORDS = 8;

    private final Map<String, Integer> cardinals = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Set<String> joiners = new HashSet<>();
    private final Note<Optional<Parts>> parts;

    Numerals(Language language) {
        this.parts = new Note<>(language, this::parts);
    }

    /// A number that was read.
    ///
    /// @param text    its digits, with a point before a fraction
    /// @param end     one past its last token
    /// @param ordinal whether it names a place in a row
    record Numeral(String text, int end, boolean ordinal) {}

    void cardinal(String word, int value) {
        cardinals.put(word, value);
    }

    void ordinal(String word, int value) {
        ordinals.put(word, value);
    }

    void joiner(String word) {
        joiners.add(word);
    }

    /// The longest number that begins at a token.
    Optional<Numeral> read(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case NUMBER -> figures(token.form()).map(text -> new Numeral(text, at + 1, false));
            case WORD -> words(tokens, at);
            case MARK, LINK -> Optional.empty();
        };
    }

    /// `1,800` and `1.800` are thousands, `30,4` is a fraction.
    private static Optional<String> figures(String form) {
        int mark = Math.max(form.indexOf(','), form.indexOf('.'));
        for (int i = 0; i < form.length(); i++) {
            if (i != mark && (form.charAt(i) < '0' || form.charAt(i) > '9')) {
                return Optional.empty();
            }
        }
        if (form.length() > 9) {
            return Optional.empty();
        }
        if (mark < 0) {
            return Optional.of(form.length() > 1 ? String.valueOf(Integer.parseInt(form)) : form);
        }
        String whole = form.substring(0, mark);
        String rest = form.substring(mark + 1);
        return Optional.of(rest.length() == 3 ? whole + rest : whole + "." + rest);
    }

    private Optional<Numeral> words(List<Token> tokens, int first) {
        if (parts(tokens.get(first)).isEmpty()) {
            return Optional.empty();
        }
        Sum sum = new Sum();
        int end = first;
        boolean ordinal = false;
        int at = first;
        while (at < tokens.size() && at < first + MAX_WORDS && !ordinal) {
            if (at > first && joiners.contains(tokens.get(at).folded()) && end == at) {
                at++;
                continue;
            }
            Optional<Parts> parts = parts(tokens.get(at));
            if (parts.isEmpty() || !sum.takes(parts.get().values())) {
                break;
            }
            sum.add(parts.get().values());
            ordinal = parts.get().ordinal();
            at++;
            end = at;
        }
        return end == first
                ? Optional.empty()
                : Optional.of(new Numeral(String.valueOf(sum.value()), end, ordinal));
    }

    private record Parts(List<Integer> values, boolean ordinal) {}

    private Optional<Parts> parts(Token token) {
        return token.kind() == Token.Kind.WORD ? parts.of(token) : Optional.empty();
    }

    private Optional<Parts> parts(WordForm word) {
        Optional<Parts> whole = part(word.folded());
        if (whole.isPresent()) {
            return whole;
        }
        for (Reading reading : word.readings()) {
            Optional<Parts> part = part("~" + reading.lemma());
            if (part.isPresent()) {
                return part;
            }
        }
        return word.folded().indexOf('-') > 0 ? hyphenated(word.folded()) : Optional.empty();
    }

    private Optional<Parts> part(String word) {
        Integer cardinal = cardinals.get(word);
        if (cardinal != null) {
            return Optional.of(new Parts(List.of(cardinal), false));
        }
        Integer ordinal = ordinals.get(word);
        return ordinal == null ? Optional.empty() : Optional.of(new Parts(List.of(ordinal), true));
    }

    /// Takes the longest known pieces from the left: `quatre-vingt` + `dix`.
    private Optional<Parts> hyphenated(String word) {
        List<Integer> values = new ArrayList<>();
        boolean ordinal = false;
        int from = 0;
        while (from < word.length()) {
            int end = word.length();
            Optional<Parts> part = part(word.substring(from, end));
            while (part.isEmpty() && end > from) {
                end = word.lastIndexOf('-', end - 1);
                if (end <= from) {
                    break;
                }
                part = part(word.substring(from, end));
            }
            if (part.isEmpty() && joinerAt(word, from) > 0) {
                from = joinerAt(word, from);
                continue;
            }
            if (part.isEmpty() || ordinal) {
                return Optional.empty();
            }
            values.addAll(part.get().values());
            ordinal = part.get().ordinal();
            from = end + 1;
        }
        Sum sum = new Sum();
        return values.isEmpty() || !sum.takes(values)
                ? Optional.empty()
                : Optional.of(new Parts(List.copyOf(values), ordinal));
    }

    private int joinerAt(String word, int from) {
        int end = word.indexOf('-', from);
        return end > 0 && joiners.contains(word.substring(from, end)) ? end + 1 : -1;
    }

    /// Adds up the words of a number: smaller after greater, but for hundred and thousand.
    private static final class Sum {
        private int thousands;
        private int current;
        private int room = Integer.MAX_VALUE;

        boolean takes(List<Integer> values) {
            Sum trial = new Sum();
            trial.thousands = thousands;
            trial.current = current;
            trial.room = room;
            for (int value : values) {
                if (!trial.fits(value)) {
                    return false;
                }
                trial.add(List.of(value));
            }
            return true;
        }

        private boolean fits(int value) {
            if (value == 1000) {
                return thousands == 0 && current < 1000;
            }
            if (value == 100) {
                return current < 10 && (room > 100 || current > 0);
            }
            return value > 0 && value < room;
        }

        void add(List<Integer> values) {
            for (int value : values) {
                if (value == 1000) {
                    thousands = 1000 * Math.max(1, current);
                    current = 0;
                    room = 1000;
                } else if (value == 100) {
                    current = 100 * Math.max(1, current);
                    room = 100;
                } else {
                    current += value;
                    room = roomAfter(value);
                }
            }
        }

        /// What may still follow: units after tens (and teens after sixty and eighty in
        /// French).
        private static int roomAfter(int value) {
            if (value >= 100) {
                return 100;
            }
            if (value == 60 || value == 80) {
                return 20;
            }
            return value >= 20 && value % 10 == 0 ? 10 : 0;
        }

        int value() {
            return thousands + current;
        }
    }
}
