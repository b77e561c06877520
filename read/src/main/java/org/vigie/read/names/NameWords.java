package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.LanguageFiles.Line;
import org.vigie.read.text.Note;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The words of one language that show where a name begins, ends, and what it names.
final class NameWords implements Forms.Phrases {
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, List<Head>> heads = new HashMap<>();
    private final TreeMap<String, Kind> known = new TreeMap<>();
    private final Map<String, Kind> acronyms = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> roles = new HashSet<>();
    private final Note<Set<String>> classesOf;
    private final Note<Set<String>> lemmaClassesOf;
    private final Note<Boolean> titleOf;
    private final Note<Boolean> roleOf;
    private final Note<List<List<Head>>> headsOf;

    NameWords(Language language) {
        classesOf = new Note<>(language, word -> classes(words -> words.contains(word.folded())));
        lemmaClassesOf = new Note<>(language, word -> classes(words -> hasLemma(word, words)));
        titleOf = new Note<>(language, word -> hasLemma(word, titles));
        roleOf = new Note<>(language, word -> hasLemma(word, roles));
        headsOf = new Note<>(language, this::heads);
        String folder = "lang/" + language.tag() + "/";
        for (Line line : LanguageFiles.lines(folder + "names/words.tsv")) {
            List<String> columns = two(line);
            classes.computeIfAbsent(columns.getFirst(), name -> new HashSet<>())
                    .addAll(List.of(columns.get(1).split("\\|")));
        }
        readHeads(folder + "names/heads.tsv");
        readKnown("lang/shared/names/known.tsv");
        readKnown(folder + "names/known.tsv");
        readTitles(folder + "cues/titles.tsv");
        readTitles(folder + "names/titles.tsv");
        for (Line line : LanguageFiles.lines(folder + "cues/people.tsv")) {
            List<String> columns = two(line);
            if (columns.getFirst().equals("person")) {
                roles.add(columns.get(1));
            }
        }
        for (Line line : LanguageFiles.lines(folder + "cues/relations.tsv")) {
            roles.add(line.text().strip());
        }
    }

    /// {@return whether a word is in a class of `words.tsv`}
    boolean is(String name, Token token) {
        return classesOf.of(token).contains(name);
    }

    /// {@return whether a word is in a class of `words.tsv`}
    boolean is(String name, String folded) {
        return classes.getOrDefault(name, Set.of()).contains(folded);
    }

    /// {@return the words and phrases of a class of `words.tsv`}
    Set<String> all(String name) {
        return classes.getOrDefault(name, Set.of());
    }

    /// {@return whether a word or one of its lemmas is in a class of `words.tsv`}
    boolean isLemma(String name, Token token) {
        return lemmaClassesOf.of(token).contains(name);
    }

    private Set<String> classes(Predicate<Set<String>> fits) {
        return classes.entrySet().stream()
                .filter(entry -> fits.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return whether a setting of `words.tsv` says yes}
    boolean says(String name) {
        return is(name, "yes");
    }

    /// {@return whether a word is an honorific}
    boolean isTitle(Token token) {
        return titleOf.of(token);
    }

    /// {@return whether a word says what someone is or does}
    boolean isRole(Token token) {
        return roleOf.of(token);
    }

    /// {@return the longest head that stands at a token}
    ///
    /// @param tokens a text's tokens
    /// @param at     where it begins
    /// @param end    where to look no further
    Optional<Head> head(List<Token> tokens, int at, int end) {
        Optional<Head> found = Optional.empty();
        for (List<Head> heads : headsOf.of(tokens.get(at))) {
            Optional<Head> other = longest(heads, tokens, at, end);
            if (other.isPresent()
                    && (found.isEmpty()
                            || other.get().words().size() > found.get().words().size())) {
                found = other;
            }
        }
        return found;
    }

    /// The heads that may begin with a word's form, and with each of its lemmas.
    private List<List<Head>> heads(WordForm word) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(word.folded()));
        word.readings().forEach(reading -> keys.add(key(reading.lemma())));
        return keys.stream().filter(heads::containsKey).map(heads::get).toList();
    }

    private static Optional<Head> longest(List<Head> heads, List<Token> tokens, int at, int end) {
        for (Head head : heads) {
            if (head.standsAt(tokens, at, end)
                    && (!head.capitalOnly() || Scan.hasCapital(tokens.get(at)))) {
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }

    /// {@return what a name that is known as a whole names}
    ///
    /// @param name folded to bare letters
    Optional<Kind> known(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /// {@return what an acronym stands for}
    ///
    /// @param form as it stands
    Optional<Kind> acronym(String form) {
        return Optional.ofNullable(acronyms.get(form));
    }

    @Override
    public boolean begins(String prefix) {
        String first = known.ceilingKey(prefix);
        return first != null && first.startsWith(prefix);
    }

    @Override
    public boolean has(String whole) {
        return known.containsKey(whole);
    }

    private static boolean hasLemma(WordForm word, Set<String> words) {
        if (words.contains(word.folded())) {
            return true;
        }
        for (Reading reading : word.readings()) {
            if (words.contains(reading.lemma())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> two(Line line) {
        List<String> columns = line.columns();
        if (columns.size() != 2) {
            throw line.wrong("expected two columns, parted by a tab");
        }
        return columns;
    }

    private void readHeads(String path) {
        for (Line line : LanguageFiles.lines(path)) {
            List<String> columns = two(line);
            Head.Sort sort;
            try {
                sort = Head.Sort.valueOf(
                        columns.getFirst().replace("!", "").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw line.wrong("a head's kind is one of " + Arrays.toString(Head.Sort.values()));
            }
            for (String head : columns.get(1).split("\\|")) {
                List<String> words = List.of(head.replace("'", "' ").strip().split(" +"));
                String first = words.getFirst().replace("\"", "");
                List<Head> same = heads.computeIfAbsent(key(first), word -> new ArrayList<>());
                if (same.stream().noneMatch(other -> other.equals(head(sort, words, columns)))) {
                    same.add(head(sort, words, columns));
                }
            }
        }
        for (List<Head> same : heads.values()) {
            same.sort(Comparator.comparingInt((Head head) -> -head.words().size())
                    .thenComparing(head -> !head.capitalOnly()));
        }
    }

    private static Head head(Head.Sort sort, List<String> words, List<String> columns) {
        return new Head(sort, words, columns.getFirst().endsWith("!"));
    }

    /// Heads are kept by the beginning of their first word, which an adjective has in any
    /// gender.
    private static String key(String word) {
        return word.length() > 4 ? word.substring(0, word.length() - 2) : word;
    }

    private void readKnown(String path) {
        for (Line line : LanguageFiles.lines(path)) {
            List<String> columns = two(line);
            boolean acronym = columns.getFirst().startsWith("acronym-");
            Kind kind = Kind.valueOf(
                    columns.getFirst().replace("acronym-", "").toUpperCase(Locale.ROOT));
            for (String name : columns.get(1).split("\\|")) {
                if (acronym) {
                    acronyms.put(name, kind);
                } else {
                    known.put(Fold.bare(name), kind);
                }
            }
        }
    }

    private void readTitles(String path) {
        for (Line line : LanguageFiles.lines(path)) {
            List<String> columns = two(line);
            String[] words = Fold.lower(columns.get(1)).split(" ");
            String last = words[words.length - 1];
            Set<String> into = columns.getFirst().equals("title") ? titles : roles;
            into.add(last.endsWith(".") ? last.substring(0, last.length() - 1) : last);
        }
    }
}
