package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.model.Features;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of a word and its surroundings, as features by which a linear model tells which
/// kind of event it names, if any.
///
/// The words in them are lemmas of common words; names, numbers and times stand for themselves as
/// classes, so that no model holds one.
final class WordFeatures {
    private static final int AFTER = 5;
    private static final String NONE = "-";
    private static final String[] BLOCKS = Facts.values("block", Block.Kind.values());

    private final Passage passage;
    private final Triggers triggers;
    /// The kinds that rules give a token as their head, and as one of their words.
    private final Map<Integer, Set<EventKind>> headed = new HashMap<>();
    private final Map<Integer, Set<EventKind>> covered = new HashMap<>();
    private final Set<Integer> withPerson = new HashSet<>();

    /// @param ruled what the rules tell
    WordFeatures(Passage passage, Triggers triggers, List<Telling> ruled) {
        this.passage = passage;
        this.triggers = triggers;
        for (Telling telling : ruled) {
            put(headed, telling.head, telling.kind());
            for (int at = telling.first; at < telling.end; at++) {
                put(covered, at, telling.kind());
            }
        }
        for (Name name : passage.names()) {
            if (name.kind() == Kind.PERSON) {
                withPerson.add(passage.text().sentenceOf(name.firstToken()).index());
            }
        }
    }

    private static void put(Map<Integer, Set<EventKind>> map, int token, EventKind kind) {
        map.computeIfAbsent(token, at -> EnumSet.noneOf(EventKind.class)).add(kind);
    }

    /// Whether a token is a word of the kinds that name events: a verb, a noun, an adjective or
    /// a participle, not part of a name or time.
    boolean isContent(Token token) {
        int at = token.index();
        if (token.kind() != Token.Kind.WORD
                || passage.nameAt(at).isPresent()
                || passage.timeAt(at).isPresent()) {
            return false;
        }
        Chunk chunk = passage.chunk(at);
        return chunk instanceof VerbGroup verb && verb.main() == at
                || chunk instanceof NounGroup group
                        && (group.head() == at && !group.pronoun()
                                || token.is(Pos.VERB, Feature.PARTICIPLE))
                || token.is(Pos.ADJECTIVE)
                || token.is(Pos.NOUN)
                || token.readings().isEmpty()
                        && token.form().length() > 3
                        && !token.isCapitalised();
    }

    /// Adds the word alone, by which a model knows whether it has anything to say of it.
    void addWord(int at, Features features) {
        features.add("word", lemma(at));
    }

    /// Adds all but the word alone.
    void addRest(int at, Features features) {
        Parse parse = passage.parseOf(at);
        int chunk = parse.chunkOf(at);
        boolean main = parse.chunks().get(chunk) instanceof VerbGroup verb && verb.main() == at;
        boolean head = parse.chunks().get(chunk) instanceof NounGroup group && group.head() == at;
        List<NounGroup> subject = main ? parse.subject(chunk) : List.of();
        List<NounGroup> object = main ? parse.object(chunk) : List.of();
        List<NounGroup> of = main || head ? parse.of(chunk) : List.of();
        String word = lemma(at);
        String role = role(parse.chunks().get(chunk), at);
        around(at, word, role, features);
        groups(word, subject, object, of, features);
        governed(parse, chunk, word, features);
        features.add(BLOCKS[passage.text().blockOf(at).kind().ordinal()], role);
        features.add(determined(parse.chunks().get(chunk)), role);
        features.add(
                withPerson.contains(parse.sentence().index()) ? "person=yes" : "person=no", role);
        rules(at, word, role, who(subject), who(object), who(of), features);
    }

    private void around(int at, String word, String role, Features features) {
        features.add("form", passage.token(at).folded());
        features.add("role", role);
        features.add("word", word, role);
        features.add("next", word, lemma(at + 1));
        features.add("previous", word, lemma(at - 1));
    }

    private void groups(
            String word,
            List<NounGroup> subject,
            List<NounGroup> object,
            List<NounGroup> of,
            Features features) {
        features.add("subject", word, who(subject));
        features.add("object", word, who(object));
        features.add("of", word, who(of));
        features.add("subject=", word, head(subject));
        features.add("object=", word, head(object));
        features.add("of=", word, head(of));
        features.add("any-object=", head(object));
        features.add("any-of=", head(of));
    }

    /// The verb before, the preposition, and the two groups after.
    private void governed(Parse parse, int chunk, String word, Features features) {
        String verb = NONE;
        for (int j = chunk - 1; j >= 0 && j > chunk - AFTER; j--) {
            if (parse.chunks().get(j) instanceof VerbGroup group) {
                verb = lemma(group.main());
                break;
            }
        }
        features.add("under", word, verb);
        features.add("any-under", verb);
        features.add(
                "preposition",
                word,
                parse.chunks().get(chunk) instanceof NounGroup group ? preposition(group) : NONE);
        int met = 0;
        for (int j = chunk + 1; j < parse.chunks().size() && j < chunk + AFTER && met < 2; j++) {
            if (parse.chunks().get(j) instanceof NounGroup group) {
                String lemma = lemma(group.head());
                features.add(met == 0 ? "after" : "later", word, preposition(group), lemma);
                if (met == 0) {
                    features.add("any-after", preposition(group), lemma);
                }
                met++;
            }
        }
    }

    private void rules(
            int at,
            String word,
            String role,
            String subject,
            String object,
            String of,
            Features features) {
        String ruled = joined(headed.getOrDefault(at, Set.of()));
        String over = joined(covered.getOrDefault(at, Set.of()));
        String near = joined(near(at));
        String may = joined(may(at));
        features.add("ruled", ruled);
        features.add("over", over);
        features.add("near", near);
        features.add("may", may);
        features.add("may", may, role);
        features.add("near", near, role);
        features.add("near-object", near, role, object);
        features.add("near-of", near, of);
        features.add("near-subject", near, role, subject);
        features.add("ruled", ruled, role);
        features.add("ruled-with", ruled, object, of);
        features.add("ruled-word", ruled, word);
        features.add("near-word", near, word);
    }

    /// The kinds of the rules whose words stand here, whatever their conditions.
    private Set<EventKind> near(int at) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        Token token = passage.token(at);
        for (FrameRule rule : passage.lexicon().fitting(token)) {
            boolean verb = rule.type() == FrameRule.Type.VERB;
            if (!kinds.contains(rule.kind())
                    && triggers.placeFits(rule, token)
                    && rule.pattern().match(passage, at, verb).isPresent()) {
                kinds.add(rule.kind());
            }
        }
        return kinds;
    }

    /// Whether rules know the word.
    boolean isRuled(int at) {
        return !passage.lexicon().fitting(passage.token(at)).isEmpty();
    }

    private Set<EventKind> may(int at) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (FrameRule rule : passage.lexicon().fitting(passage.token(at))) {
            kinds.add(rule.kind());
        }
        return kinds;
    }

    private static String joined(Collection<EventKind> kinds) {
        return switch (kinds.size()) {
            case 0 -> NONE;
            case 1 -> kinds.iterator().next().label();
            default -> {
                List<String> labels = new ArrayList<>();
                kinds.forEach(kind -> labels.add(kind.label()));
                yield String.join(",", labels);
            }
        };
    }

    // ---- words and groups as facts

    private String lemma(int at) {
        return passage.words().at(at);
    }

    private String role(Chunk chunk, int at) {
        if (chunk instanceof VerbGroup verb && verb.main() == at) {
            return verb.passive()
                    ? switch (verb.form()) {
                        case FINITE -> "passive";
                        case INFINITIVE -> "passive-infinitive";
                        case PARTICIPLE -> "passive-participle";
                        case GERUND -> "passive-gerund";
                    }
                    : switch (verb.form()) {
                        case FINITE -> "active";
                        case INFINITIVE -> "infinitive";
                        case PARTICIPLE -> "participle";
                        case GERUND -> "gerund";
                    };
        }
        return chunk instanceof NounGroup group && group.head() == at && !group.pronoun()
                ? "noun"
                : "other";
    }

    private String who(List<NounGroup> groups) {
        return groups.isEmpty()
                ? NONE
                : groups.getFirst().pronoun() ? "pronoun" : Facts.who(passage, groups.getFirst());
    }

    private String head(List<NounGroup> groups) {
        return groups.isEmpty() ? NONE : lemma(groups.getFirst().head());
    }

    private String preposition(NounGroup group) {
        return group.preposition().isPresent()
                ? passage.token(group.preposition().getAsInt()).folded()
                : NONE;
    }

    private static String determined(Chunk chunk) {
        return chunk instanceof NounGroup group && group.core() > group.first()
                ? "determined=yes"
                : "determined=no";
    }
}
