package org.vigie.read.frames;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Note;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// All frames and cues of a language. Immutable.
public final class Lexicon {
    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();
    /// A phrase that stops a trigger begins at most this many tokens before it.
    private static final int STOP_TOKENS = 5;

    private final String tag;
    private final Map<String, List<FrameRule>> rules = new HashMap<>();
    private final Map<Way, Map<String, String>> usualRoles;
    private final Map<EventKind, List<WordPattern>> stops = new EnumMap<>(EventKind.class);
    private final List<Example> examples = new ArrayList<>();
    private final CueIndex modalities;
    private final CueIndex sayings;
    private final CueIndex lights;
    private final CueIndex charges;
    private final CueIndex facilities;
    private final CueIndex gatherings;
    private final CueIndex custody;
    private final CueIndex penalties;
    private final CueIndex alive;
    private final CueIndex counted;
    private final Map<String, MentionKind> people = new HashMap<>();
    private final Set<String> relations = new HashSet<>();
    private final Set<String> speakers = new HashSet<>();
    private final Note<List<FrameRule>> rulesOf;
    private final Note<List<FrameRule>> fitting;
    private final PeoplePhrases peoplePhrases = new PeoplePhrases();
    private final Note<Optional<MentionKind>> peopleOf;
    private final Note<Boolean> relationOf;
    private final Note<Boolean> speakerOf;

    /// What rules are alike in.
    private record Way(EventKind kind, FrameRule.Type type) {}

    /// {@return what a language's folders `frames` and `cues` say, read once a process}
    ///
    /// @param language an installed language
    /// @throws IllegalArgumentException if a file is not of its form; the message names file
    ///     and line
    public static Lexicon of(Language language) {
        return LOADED.computeIfAbsent(language.tag(), tag -> new Lexicon(language));
    }

    private Lexicon(Language language) {
        tag = language.tag();
        rulesOf = new Note<>(language, this::rules);
        fitting = new Note<>(
                language,
                word -> rulesOf.of(word).stream()
                        .filter(rule -> rule.fits(word))
                        .toList());
        peopleOf = new Note<>(language, this::people);
        relationOf = new Note<>(language, word -> isListed(word, relations));
        speakerOf = new Note<>(language, word -> isListed(word, speakers));
        for (String path : LanguageFiles.list(tag, "frames")) {
            FrameFile file = new FrameFile(tag, path);
            file.rules().forEach(this::add);
            stops.put(file.kind(), file.stops());
            examples.addAll(file.examples());
        }
        usualRoles = usualRoles(rules.values());
        String cues = "lang/" + tag + "/cues/";
        modalities =
                new CueIndex(language, cues + "modality.tsv", CueIndex.Columns.LABEL_AND_SCOPE);
        sayings = new CueIndex(language, cues + "say.tsv", CueIndex.Columns.LABEL);
        lights = new CueIndex(language, cues + "light.tsv", CueIndex.Columns.LABEL);
        charges = new CueIndex(language, cues + "charge.tsv", CueIndex.Columns.NONE);
        facilities = new CueIndex(language, cues + "facility.tsv", CueIndex.Columns.NONE);
        gatherings = new CueIndex(language, cues + "gathering.tsv", CueIndex.Columns.NONE);
        custody = new CueIndex(language, cues + "custody.tsv", CueIndex.Columns.LABEL);
        penalties = new CueIndex(language, cues + "penalty.tsv", CueIndex.Columns.LABEL);
        counted = new CueIndex(language, cues + "counted.tsv", CueIndex.Columns.LABEL);
        alive = new CueIndex(language, cues + "alive.tsv", CueIndex.Columns.NONE);
        for (LanguageFiles.Line line : LanguageFiles.lines(cues + "people.tsv")) {
            List<String> columns = line.columns();
            if (columns.size() < 2) {
                throw line.wrong("expected class and lemma, parted by a tab");
            }
            MentionKind kind = MentionKind.parse(columns.get(0));
            if (columns.get(1).contains(" ")) {
                peoplePhrases.add(columns.get(1), kind);
            } else {
                people.putIfAbsent(columns.get(1), kind);
            }
        }
        for (LanguageFiles.Line line : LanguageFiles.lines(cues + "speakers.tsv")) {
            speakers.add(line.text().strip());
        }
        for (LanguageFiles.Line line : LanguageFiles.lines(cues + "relations.tsv")) {
            relations.add(line.text().strip());
            people.putIfAbsent(line.text().strip(), MentionKind.PERSON);
        }
    }

    private Lexicon(Lexicon same, Consumer<CueIndex.Hit> heard) {
        tag = same.tag;
        rules.putAll(same.rules);
        usualRoles = same.usualRoles;
        stops.putAll(same.stops);
        examples.addAll(same.examples);
        people.putAll(same.people);
        peoplePhrases.addAll(same.peoplePhrases);
        relations.addAll(same.relations);
        speakers.addAll(same.speakers);
        modalities = same.modalities.telling(heard);
        sayings = same.sayings;
        lights = same.lights;
        charges = same.charges;
        facilities = same.facilities;
        gatherings = same.gatherings;
        custody = same.custody;
        penalties = same.penalties;
        alive = same.alive;
        counted = same.counted;
        rulesOf = same.rulesOf;
        fitting = same.fitting;
        peopleOf = same.peopleOf;
        relationOf = same.relationOf;
        speakerOf = same.speakerOf;
    }

    /// {@return the same lexicon, telling of each cue of certainty that is found}
    ///
    /// @param listener hears of it
    public Lexicon telling(Consumer<CueIndex.Hit> listener) {
        return new Lexicon(this, listener);
    }

    private void add(FrameRule rule) {
        for (Alternative alternative : rule.pattern().head()) {
            String key = switch (alternative) {
                case Alternative.Lemma(var lemma) -> lemma;
                case Alternative.Form(var form) -> form;
                case Alternative.Any anything ->
                    throw new IllegalArgumentException(rule.file() + ":" + rule.line()
                            + ": the head of a rule is a word, not a class");
            };
            rules.computeIfAbsent(key, word -> new ArrayList<>()).add(rule);
        }
    }

    /// {@return a rule for a word that a model has learnt to name a kind of event: its roles
    ///     are those of the word's own rules of the kind, else those that most of the kind's
    ///     rules give}
    ///
    /// @param kind  the kind
    /// @param type  how the word stands
    /// @param token the word
    public FrameRule learnt(EventKind kind, FrameRule.Type type, Token token) {
        Map<String, String> roles = rules(token).stream()
                .filter(rule -> rule.kind() == kind && rule.type() == type)
                .findFirst()
                .map(FrameRule::roles)
                .orElseGet(() -> usualRoles.getOrDefault(new Way(kind, type), Map.of()));
        return new FrameRule(
                kind,
                type,
                WordPattern.of(token.folded()),
                roles,
                List.of(),
                tag + "/" + kind.label() + FrameRule.LEARNT,
                "lang/" + tag + "/models/kind.tsv",
                0);
    }

    /// For each kind and type the roles that most of its rules give, the first of several.
    private static Map<Way, Map<String, String>> usualRoles(Collection<List<FrameRule>> rules) {
        Map<Way, Map<Map<String, String>, Set<String>>> given = new HashMap<>();
        for (List<FrameRule> some : rules) {
            for (FrameRule rule : some) {
                given.computeIfAbsent(
                                new Way(rule.kind(), rule.type()), way -> new LinkedHashMap<>())
                        .computeIfAbsent(rule.roles(), roles -> new HashSet<>())
                        .add(rule.id());
            }
        }
        Map<Way, Map<String, String>> usual = new HashMap<>();
        given.forEach((way, counted) -> usual.put(
                way,
                counted.entrySet().stream()
                        .max(Comparator.comparingInt(
                                        (Map.Entry<Map<String, String>, Set<String>> entry) ->
                                                entry.getValue().size())
                                .thenComparing(entry -> new TreeMap<>(entry.getKey()).toString()))
                        .orElseThrow()
                        .getKey()));
        return usual;
    }

    /// {@return the rules whose head a token can be}
    ///
    /// @param token a token
    public List<FrameRule> rules(Token token) {
        return rulesOf.of(token);
    }

    /// {@return the rules whose head a token can be by its readings}
    ///
    /// @param token a token
    public List<FrameRule> fitting(Token token) {
        return fitting.of(token);
    }

    private List<FrameRule> rules(WordForm word) {
        List<FrameRule> found = rules.getOrDefault(word.folded(), List.of());
        boolean own = false;
        for (Reading reading : word.readings()) {
            List<FrameRule> more = rules.get(reading.lemma());
            if (more == null || more.equals(found)) {
                continue;
            }
            if (found.isEmpty()) {
                found = more;
                continue;
            }
            if (!own) {
                found = new ArrayList<>(found);
                own = true;
            }
            for (FrameRule rule : more) {
                if (!found.contains(rule)) {
                    found.add(rule);
                }
            }
        }
        return found;
    }

    /// {@return what kind of people or body a noun names, if any}
    ///
    /// @param token a noun
    public Optional<MentionKind> people(Token token) {
        return peopleOf.of(token);
    }

    /// {@return what kind of people or body a noun names, alone or with the words beside it:
    ///     `security service`}
    ///
    /// @param head   a noun
    /// @param tokens the text's tokens
    public Optional<MentionKind> people(Token head, List<Token> tokens) {
        Optional<MentionKind> alone = people(head);
        return alone.isPresent() ? alone : peoplePhrases.at(head, tokens);
    }

    private Optional<MentionKind> people(WordForm word) {
        MentionKind kind = people.get(word.folded());
        if (kind != null) {
            return Optional.of(kind);
        }
        for (Reading reading : word.readings()) {
            MentionKind found = people.get(reading.lemma());
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// {@return whether a noun says what someone is to someone else: `wife`, `lawyer`}
    ///
    /// @param token a noun
    public boolean isRelation(Token token) {
        return relationOf.of(token);
    }

    /// {@return whether a token stands in a phrase in which it names no event of a kind:
    ///     `appeal court`}
    ///
    /// @param kind  the kind of event
    /// @param scene the text
    /// @param token the token's index
    public boolean isStopped(EventKind kind, Scene scene, int token) {
        for (WordPattern stop : stops.getOrDefault(kind, List.of())) {
            for (int at = token;
                    at >= Math.max(scene.sentenceBegin(token), token - STOP_TOKENS);
                    at--) {
                Optional<WordPattern.Match> match = stop.match(scene, at, false);
                if (match.isPresent() && match.get().end() > token) {
                    return true;
                }
            }
        }
        return false;
    }

    /// {@return the sentences beside the rules}
    public List<Example> examples() {
        return examples;
    }

    /// {@return cues of certainty}
    public CueIndex modalities() {
        return modalities;
    }

    /// {@return whether a noun is a thing that tells: a report, a page, testimonies}
    ///
    /// @param token a noun
    public boolean isSpeaker(Token token) {
        return speakerOf.of(token);
    }

    private static boolean isListed(WordForm word, Set<String> list) {
        return list.contains(word.folded())
                || word.readings().stream().anyMatch(reading -> list.contains(reading.lemma()));
    }

    /// {@return whether a sentence only names the source of the one before it: `об этом
    ///     сообщает …`}
    ///
    /// @param scene the text
    /// @param from  the sentence's first token
    /// @param end   one past its last token
    public boolean pointsBack(Scene scene, int from, int end) {
        for (int at = from; at < end; at++) {
            boolean points = sayings.all(scene, at, true).stream()
                    .anyMatch(hit -> hit.cue().label().equals("back"));
            if (points) {
                return true;
            }
        }
        return false;
    }

    /// {@return verbs and prepositions that name a source}
    public CueIndex sayings() {
        return sayings;
    }

    /// {@return light verbs}
    public CueIndex lights() {
        return lights;
    }

    /// {@return what introduces a charge}
    public CueIndex charges() {
        return charges;
    }

    /// {@return unnamed facilities that are a place of custody or death}
    public CueIndex facilities() {
        return facilities;
    }

    /// {@return where people gather: a preposition and an unnamed place after it}
    public CueIndex gatherings() {
        return gatherings;
    }

    /// {@return what shows that somebody is beaten while held, under labels of where, by whom,
    /// after what and to what end}
    public CueIndex custody() {
        return custody;
    }

    /// {@return words that name a penalty without a length}
    public CueIndex penalties() {
        return penalties;
    }

    /// {@return the things that a kind of event counts, under the kind's label}
    public CueIndex counted() {
        return counted;
    }

    /// {@return words that say that someone lives}
    public CueIndex alive() {
        return alive;
    }
}
