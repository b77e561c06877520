package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Token;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Facts of closed vocabularies that linear models put into features, `name=value`, built once.
final class Facts {
    private static final Map<EventKind, String> EVENTS = new EnumMap<>(EventKind.class);
    private static final Map<EventKind, String> FAMILIES = new EnumMap<>(EventKind.class);
    private static final Map<MentionKind, String> WHO = new EnumMap<>(MentionKind.class);
    private static final Map<MentionKind, String> NAMED = new EnumMap<>(MentionKind.class);
    private static final Feature[] CASES = {
        Feature.NOMINATIVE,
        Feature.GENITIVE,
        Feature.DATIVE,
        Feature.ACCUSATIVE,
        Feature.INSTRUMENTAL,
        Feature.LOCATIVE
    };
    private static final String[] CASE_SETS = new String[1 << CASES.length];

    static {
        for (EventKind kind : EventKind.values()) {
            EVENTS.put(kind, "event=" + kind.label());
            FAMILIES.put(kind, "family=" + kind.group().name());
        }
        for (MentionKind kind : MentionKind.values()) {
            WHO.put(kind, "who=" + kind.label());
            NAMED.put(kind, "who=" + kind.label() + "-named");
        }
        for (int set = 0; set < CASE_SETS.length; set++) {
            StringBuilder letters = new StringBuilder("cases=");
            for (int i = 0; i < CASES.length; i++) {
                letters.append((set & 1 << i) == 0 ? "" : CASES[i].name().substring(0, 1));
            }
            CASE_SETS[set] = letters.toString();
        }
    }

    private Facts() {}

    static String event(Telling telling) {
        return of(EVENTS, telling.kind());
    }

    static String family(Telling telling) {
        return of(FAMILIES, telling.kind());
    }

    private static <K> String of(Map<K, String> facts, K key) {
        return Optional.ofNullable(facts.get(key)).orElseThrow();
    }

    /// What people or body a group names, and whether by a name.
    static String who(Passage passage, NounGroup group) {
        Optional<MentionKind> kind = passage.kindOf(group);
        boolean named = group.name().isPresent();
        return kind.map(known -> of(named ? NAMED : WHO, known))
                .orElse(named ? "who=thing-named" : "who=thing");
    }

    /// How a trigger stands: what it is, its voice, whether it governs or is governed.
    static String form(Telling telling) {
        if (telling.shared) {
            return "form=shared";
        }
        Chunk chunk = telling.parse.chunks().get(telling.chunk);
        return switch (telling.rule.type()) {
            case NOUN -> "form=noun";
            case ADJ -> "form=adj";
            case VERB ->
                chunk instanceof VerbGroup verb
                        ? verb.passive() ? passive(verb) : active(verb)
                        : "form=premodifier";
        };
    }

    private static String passive(VerbGroup verb) {
        return switch (verb.form()) {
            case FINITE -> "form=passive-finite";
            case INFINITIVE -> "form=passive-infinitive";
            case PARTICIPLE -> "form=passive-participle";
            case GERUND -> "form=passive-gerund";
        };
    }

    private static String active(VerbGroup verb) {
        return switch (verb.form()) {
            case FINITE -> "form=active-finite";
            case INFINITIVE -> "form=active-infinitive";
            case PARTICIPLE -> "form=active-participle";
            case GERUND -> "form=active-gerund";
        };
    }

    /// The class of the preposition before a group.
    static String mark(Passage passage, NounGroup group) {
        if (group.preposition().isEmpty()) {
            return "mark=bare";
        }
        Token token = passage.token(group.preposition().getAsInt());
        Grammar grammar = passage.grammar();
        if (grammar.is(token, Grammar.Word.BY)) {
            return "mark=by";
        }
        if (grammar.is(token, Grammar.Word.OF)) {
            return "mark=of";
        }
        if (grammar.is(token, Grammar.Word.TO)) {
            return "mark=to";
        }
        return grammar.is(token, Grammar.Word.LOCATION) ? "mark=location" : "mark=other";
    }

    /// The cases that a group's form leaves possible, by their first letters.
    static String cases(NounGroup group) {
        int set = 0;
        for (int i = 0; i < CASES.length; i++) {
            set |= group.maybe(CASES[i]) ? 1 << i : 0;
        }
        return CASE_SETS[set];
    }

    /// The facts `name=0` to `name=most`, for counts that are capped.
    static String[] counts(String name, int most) {
        String[] facts = new String[most + 1];
        for (int i = 0; i <= most; i++) {
            facts[i] = name + "=" + i;
        }
        return facts;
    }

    /// The fact of a count among such facts.
    static String capped(String[] facts, int count) {
        return facts[Math.clamp(count, 0, facts.length - 1)];
    }

    /// The facts `name=value` of an enum's values, in their order.
    static String[] values(String name, Enum<?>[] values) {
        String[] facts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            facts[i] = name + "=" + values[i].name().toLowerCase(Locale.ROOT);
        }
        return facts;
    }
}
