package org.vigie.read.text;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// One installed language: how its text falls into words, and what its dictionary says of them.
///
/// Immutable and shared between threads; loaded once a process, at first use.
public final class Language {
    private static final Set<Feature> CASES = EnumSet.range(Feature.NOMINATIVE, Feature.LOCATIVE);
    private static final Map<String, Language> LOADED = new ConcurrentHashMap<>();

    private final String tag;
    private final Map<String, String> settings;
    private final Optional<Dictionary> dictionary;
    private final Map<String, List<Reading>> words;
    private final TagMap tags;
    private final int tagSuffix;
    private final List<String> proclitics;
    private final Set<String> verbProclitics;
    private final List<String> enclitics;
    private final Set<String> abbreviations;
    private final Set<String> prefixes;
    private final boolean headFirst;
    private final Endings endings;
    private final BothGenders bothGenders;
    private final WordForms seen = new WordForms();
    private final WordForms seenMarks = new WordForms();
    private final AtomicInteger notes = new AtomicInteger();

    private Language(String tag) {
        this.tag = tag;
        this.settings = settings(tag);
        this.tags = new TagMap("lang/" + tag + "/tags.tsv");
        this.tagSuffix = Integer.parseInt(settings.getOrDefault("tag-suffix", "0"));
        this.dictionary = dictionary(settings.getOrDefault("dictionary", ""));
        this.words = words("lang/" + tag + "/words.tsv", tags);
        this.endings = new Endings("lang/" + tag + "/endings.tsv", tags);
        this.bothGenders = new BothGenders(list("feminine-endings"));
        this.proclitics = list("proclitics");
        this.verbProclitics = Set.copyOf(list("verb-proclitics"));
        this.enclitics = list("enclitics").stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        this.prefixes = Set.copyOf(list("prefixes"));
        this.headFirst = settings.getOrDefault("compound-head", "last").equals("first");
        this.abbreviations =
                new HashSet<>(LanguageFiles.lines("lang/" + tag + "/abbreviations.txt").stream()
                        .map(LanguageFiles.Line::text)
                        .toList());
    }

    /// {@return an installed language}
    ///
    /// @param tag its BCP 47 tag, one of [LanguageFiles#languages]
    /// @throws IllegalArgumentException if it is not installed
    public static Language of(String tag) {
        if (!LanguageFiles.languages().contains(tag)) {
            throw new IllegalArgumentException(
                    "no reader for language " + tag + "; installed: " + LanguageFiles.languages());
        }
        return LOADED.computeIfAbsent(tag, Language::new);
    }

    /// {@return the BCP 47 tag}
    public String tag() {
        return tag;
    }

    /// {@return the language's name in itself}
    public String name() {
        return settings.getOrDefault("name", tag);
    }

    /// {@return the words of a setting of `language.tsv`; none if it is not set}
    ///
    /// @param key the setting's name
    public List<String> list(String key) {
        String value = settings.getOrDefault(key, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split(" +"));
    }

    List<String> proclitics() {
        return proclitics;
    }

    /// {@return those of them that lean on verbs alone, so that before a capital they are the
    /// beginning of a name: `N'Gara`}
    Set<String> verbProclitics() {
        return verbProclitics;
    }

    List<String> enclitics() {
        return enclitics;
    }

    BothGenders bothGenders() {
        return bothGenders;
    }

    boolean isAbbreviation(String folded) {
        return abbreviations.contains(folded);
    }

    /// {@return a look-up of this language's words; not to be shared between threads}
    Lookup lookup() {
        return new Lookup();
    }

    /// The place of the next note that a part of the reader keeps with words.
    int nextNote() {
        return notes.getAndIncrement();
    }

    /// Looks words up; what was looked up lately is remembered for all.
    final class Lookup {
        private final Optional<DictionaryLookup> stored = dictionary.map(DictionaryLookup::new);

        /// {@return a word with all readings: those of the form as it stands, and in lower
        /// case if that is another}
        WordForm word(String form) {
            WordForm known = seen.find(form);
            if (known == null) {
                known = new WordForm(form, find(form));
                seen.remember(known);
            }
            return known;
        }

        /// {@return a mark with the readings of its lower case}
        WordForm mark(String form) {
            WordForm known = seenMarks.find(form);
            if (known == null) {
                known = new WordForm(form, find(Fold.lower(form)));
                seenMarks.remember(known);
            }
            return known;
        }

        private List<Reading> find(String form) {
            String plain = form.replace('’', '\'').replace('‑', '-');
            String lower = plain.toLowerCase(Locale.ROOT);
            List<Reading> found = new ArrayList<>();
            collect(plain, found);
            if (!lower.equals(plain)) {
                collect(lower, found);
            }
            if (found.isEmpty()) {
                // «неподтверждённым» where the dictionary has its spelling without dots alone
                collect(Fold.lower(form), found);
            }
            if (found.isEmpty()) {
                found.addAll(bothGenders.readings(lower, this::known));
            }
            if (found.isEmpty() && lower.indexOf('-') > 0) {
                found.addAll(compound(lower, plain.equals(lower)));
            }
            if (found.isEmpty() && !plain.equals(lower)) {
                found.addAll(endings.guess(lower));
            }
            return List.copyOf(found);
        }

        /// `ex-strikers`, «сына-подростка»: what a word is that the dictionary has in parts
        /// only: what stands behind a prefix, else of two nouns the one that the language
        /// puts first in rank. A name is none.
        private List<Reading> compound(String lower, boolean small) {
            int cut = lower.indexOf('-');
            List<Reading> rest = nouns(lower.substring(cut + 1));
            if (prefixes.contains(lower.substring(0, cut))) {
                return rest;
            }
            List<Reading> first = small ? nouns(lower.substring(0, cut)) : List.of();
            if (first.isEmpty() || rest.isEmpty()) {
                return List.of();
            }
            return headFirst && sharesCase(first, rest) ? first : rest;
        }

        /// «сына-подростка», not «бизнес-центра», whose first part is not inflected.
        private static boolean sharesCase(List<Reading> first, List<Reading> rest) {
            return first.stream()
                    .anyMatch(one -> rest.stream()
                            .anyMatch(other -> CASES.stream()
                                    .allMatch(feature -> one.has(feature) == other.has(feature))));
        }

        private List<Reading> known(String form) {
            List<Reading> found = new ArrayList<>();
            collect(form, found);
            return found;
        }

        private List<Reading> nouns(String form) {
            List<Reading> found = known(form);
            found.removeIf(reading -> reading.pos() != Pos.NOUN);
            return found;
        }

        private void collect(String form, List<Reading> into) {
            for (Reading reading : words.getOrDefault(form, List.of())) {
                addOnce(reading, into);
            }
            stored.ifPresent(lookup -> {
                for (WordData word : lookup.lookup(form)) {
                    addOnce(reading(word, form), into);
                }
            });
        }

        private static void addOnce(Reading reading, List<Reading> into) {
            if (!into.contains(reading)) {
                into.add(reading);
            }
        }

        private Reading reading(WordData word, String form) {
            CharSequence stem = word.getStem();
            CharSequence mark = word.getTag();
            String tagText = mark == null
                    ? ""
                    : mark.subSequence(0, Math.max(0, mark.length() - tagSuffix))
                            .toString();
            return tags.reading(stem == null ? form : stem.toString(), tagText);
        }
    }

    private static Map<String, String> settings(String tag) {
        Map<String, String> settings = new HashMap<>();
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/language.tsv")) {
            int tab = line.text().indexOf('\t');
            if (tab > 0) {
                settings.put(line.text().substring(0, tab), line.text().substring(tab + 1));
            } else if (Arrays.asList("proclitics", "enclitics").contains(line.text())) {
                settings.put(line.text(), "");
            } else {
                throw line.wrong("expected a key, a tab and a value");
            }
        }
        return settings;
    }

    private static Optional<Dictionary> dictionary(String resource) {
        if (resource.isEmpty()) {
            return Optional.empty();
        }
        URL url = Language.class.getResource(resource);
        if (url == null) {
            throw new IllegalArgumentException(
                    "the dictionary " + resource + " is not on the class path");
        }
        try {
            return Optional.of(Dictionary.read(url));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the dictionary " + resource, broken);
        }
    }

    private static Map<String, List<Reading>> words(String path, TagMap tags) {
        Map<String, List<Reading>> words = new HashMap<>();
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            List<String> columns = line.columns();
            if (columns.size() < 3) {
                throw line.wrong("expected form, lemma and tag, parted by tabs");
            }
            words.computeIfAbsent(columns.get(0), form -> new ArrayList<>())
                    .add(tags.reading(columns.get(1), columns.get(2)));
        }
        return words;
    }
}
