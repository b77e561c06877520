package org.vigie.read.events;

import org.vigie.read.model.Features;
import org.vigie.read.syntax.Clauses;
import org.vigie.read.syntax.VerbGroup;

import java.util.HashMap;
import java.util.Map;

/// How the clause of a time or place stands to that of a telling, and whether other tellings share
/// it: `bakers who lost their work when the plant closed in 2009 marched on 11 October`.
final class ClauseFeatures {
    private static final String[] RELATIONS = Facts.values("clause", Clauses.Relation.values());
    private static final String[] KINDS = Facts.values("clause-kind", Clauses.Kind.values());

    private static final Told NOTHING = new Told();

    private final Neighbours neighbours;
    private final Map<Integer, Map<Integer, Told>> bySentence = new HashMap<>();

    /// How many tellings a clause has whose trigger is a verb, and any other word.
    private static final class Told {
        int verbs;
        int others;
    }

    ClauseFeatures(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /// Adds what holds of a setting in a telling's sentence.
    ///
    /// @param at    the chunk of the setting
    /// @param facts what is known of the setting besides: the features stand for each alone
    void add(
            Telling telling, int at, String form, String side, Features features, String... facts) {
        Clauses clauses = telling.parse.clauses();
        String relation = RELATIONS[clauses.relation(at, telling.chunk).ordinal()];
        String kind = KINDS[clauses.kind(at).ordinal()];
        String own = KINDS[clauses.kind(telling.chunk).ordinal()];
        String owned = owned(telling, clauses.number(at));
        features.add(relation);
        features.add(relation, side);
        features.add(relation, owned);
        features.add(relation, kind, own);
        features.add(relation, kind, owned);
        features.add(relation, form, owned);
        features.add(relation, owned, side);
        for (String fact : facts) {
            features.add(relation, fact);
        }
    }

    /// Whether a clause has other tellings.
    private String owned(Telling telling, int clause) {
        Told told = bySentence
                .computeIfAbsent(telling.parse.sentence().index(), sentence -> told(telling))
                .getOrDefault(clause, NOTHING);
        boolean within = telling.parse.clauses().number(telling.chunk) == clause;
        boolean verb = isVerb(telling);
        if (told.verbs > (within && verb ? 1 : 0)) {
            return "owned=verb";
        }
        return told.others > (within && !verb ? 1 : 0) ? "owned=noun" : "owned=no";
    }

    private Map<Integer, Told> told(Telling telling) {
        Map<Integer, Told> byClause = new HashMap<>();
        for (Telling each : neighbours.in(telling.parse)) {
            Told told = byClause.computeIfAbsent(
                    telling.parse.clauses().number(each.chunk), clause -> new Told());
            told.verbs += isVerb(each) ? 1 : 0;
            told.others += isVerb(each) ? 0 : 1;
        }
        return byClause;
    }

    private static boolean isVerb(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup;
    }
}
