package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Clauses;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;
import java.util.Optional;

/// Who is beaten while held: in a cell, under questioning, by warders, to make them sign. Whatever
/// the verb, bulletins count it as ill-treatment; the same blows in the street are an assault.
///
/// Its words stand in the language's `cues/custody.tsv`.
final class Captivity {
    /// A clause shows where it happens at most so many chunks from its verb.
    private static final int REACH = 12;
    /// `in the remand prison`: a preposition stands at most so many words before what it is of.
    private static final int BEFORE = 5;

    private static final String PLACE = "place";
    private static final String KEEPER = "keeper";
    private static final String KEPT = "kept";
    private static final String PRISONER = "prisoner";
    private static final String SIGNED = "signed";

    private final Passage passage;

    Captivity(Passage passage) {
        this.passage = passage;
    }

    /// {@return a telling, of torture where it is of an assault on somebody who is held}
    Telling judged(Telling telling) {
        return isOfHeld(telling) ? telling.as(EventKind.TORTURE) : telling;
    }

    private boolean isOfHeld(Telling telling) {
        return telling.kind() == EventKind.ASSAULT
                && victims(telling).stream().noneMatch(this::isAuthority)
                && (victims(telling).stream().anyMatch(this::isPrisoner)
                        || isPlaced(telling)
                        || isByKeeper(telling)
                        || isAfterHeld(telling));
    }

    private static List<NounGroup> victims(Telling telling) {
        Parse parse = telling.parse;
        if (!(parse.chunks().get(telling.chunk) instanceof VerbGroup verb)) {
            return List.of();
        }
        return verb.passive() ? parse.subject(telling.chunk) : parse.object(telling.chunk);
    }

    /// `Strikers beat the officers in the barracks`.
    private boolean isAuthority(NounGroup group) {
        return passage.lexicon()
                .people(passage.token(group.head()))
                .filter(MentionKind.AUTHORITY::equals)
                .isPresent();
    }

    private boolean isPrisoner(NounGroup group) {
        return passage.lexicon().custody().all(passage, group.head(), false).stream()
                .anyMatch(hit -> hit.cue().label().equals(PRISONER));
    }

    /// Whether the clause, or what its relative stands for, is a place of custody, or the words
    /// behind say what was to be signed.
    private boolean isPlaced(Telling telling) {
        Clauses clauses = telling.parse.clauses();
        int size = telling.parse.chunks().size();
        boolean verb = telling.parse.chunks().get(telling.chunk) instanceof VerbGroup;
        for (int at = verb ? Math.max(0, telling.chunk - REACH) : telling.chunk + 1;
                at < Math.min(size, telling.chunk + REACH);
                at++) {
            Chunk chunk = telling.parse.chunks().get(at);
            boolean ends = chunk instanceof Link link && link.is(Link.Kind.STOP)
                    || !verb && chunk instanceof VerbGroup;
            if (at > telling.chunk && ends) {
                return false;
            }
            boolean same = clauses.relation(at, telling.chunk) == Clauses.Relation.SAME;
            if (chunk instanceof NounGroup
                    && (same || isAntecedent(telling, at))
                    && label(telling.parse, at).filter(PLACE::equals).isPresent()) {
                return true;
            }
            if (at > telling.chunk && isSigned(telling, at)) {
                return true;
            }
        }
        return false;
    }

    /// `taken to the barracks, where they beat her`: whether a chunk stands right before the
    /// telling's relative clause.
    private boolean isAntecedent(Telling telling, int at) {
        var chunks = telling.parse.chunks();
        Clauses clauses = telling.parse.clauses();
        if (at >= telling.chunk || clauses.kind(telling.chunk) != Clauses.Kind.RELATIVE) {
            return false;
        }
        int next = at + 1;
        while (next < telling.chunk
                && chunks.get(next) instanceof Link link
                && link.is(Link.Kind.COMMA)) {
            next++;
        }
        return chunks.get(next) instanceof Link link
                && link.is(Link.Kind.RELATIVE)
                && clauses.number(next) == clauses.number(telling.chunk);
    }

    /// The label of the longest cue that ends with a group, or with what it is of.
    private Optional<String> label(Parse parse, int chunk) {
        NounGroup group = (NounGroup) parse.chunks().get(chunk);
        int owner = chunk + 1 < parse.chunks().size()
                        && parse.chunks().get(chunk + 1) instanceof NounGroup next
                        && parse.of(chunk).contains(next)
                ? next.head()
                : group.head();
        boolean named = passage.name(group).isPresent();
        Optional<CueIndex.Hit> longest = Optional.empty();
        int begin = Math.max(passage.sentenceBegin(group.head()), group.head() - BEFORE);
        for (int at = begin; at <= group.head(); at++) {
            for (CueIndex.Hit hit : passage.lexicon().custody().all(passage, at, false)) {
                int last = hit.match().end() - 1;
                boolean within = named && last >= group.first() && last < group.end();
                if ((last == group.head() || last == owner || within)
                        && longest.filter(one -> one.cue().pattern().size()
                                        >= hit.cue().pattern().size())
                                .isEmpty()) {
                    longest = Optional.of(hit);
                }
            }
        }
        return longest.map(hit -> hit.cue().label());
    }

    /// `until she confessed`, `to make her sign`; not `… and the union signed an agreement`.
    private boolean isSigned(Telling telling, int at) {
        Chunk chunk = telling.parse.chunks().get(at);
        List<NounGroup> victims = victims(telling);
        boolean verb = chunk instanceof VerbGroup;
        boolean others = chunk instanceof VerbGroup signs
                && signs.finite()
                && telling.parse.subject(at).stream()
                        .anyMatch(group -> !group.pronoun() && !victims.contains(group));
        int word = switch (chunk) {
            case VerbGroup group -> group.main();
            case NounGroup group -> group.head();
            case Link link -> -1;
        };
        return word >= 0
                && !others
                && passage.lexicon().custody().all(passage, word, verb).stream()
                        .anyMatch(hit -> hit.cue().label().equals(SIGNED));
    }

    private boolean isByKeeper(Telling telling) {
        Parse parse = telling.parse;
        boolean active =
                parse.chunks().get(telling.chunk) instanceof VerbGroup verb && !verb.passive();
        var doers = active ? parse.subject(telling.chunk) : parse.by(telling.chunk);
        return doers.stream()
                .map(group -> parse.chunkOf(group.head()))
                .anyMatch(at -> parse.chunks().get(at) instanceof NounGroup
                        && label(parse, at).filter(KEEPER::equals).isPresent());
    }

    /// `held for two days and beaten`: whether the verb joined before it tells of one who is
    /// held.
    private boolean isAfterHeld(Telling telling) {
        Clauses clauses = telling.parse.clauses();
        for (int at = telling.chunk - 1; at >= Math.max(0, telling.chunk - REACH); at--) {
            Clauses.Relation relation = clauses.relation(at, telling.chunk);
            if (telling.parse.chunks().get(at) instanceof VerbGroup verb
                    && (relation == Clauses.Relation.JOINED_BEFORE
                            || relation == Clauses.Relation.ABOVE && isJoined(telling))
                    && passage.lexicon().custody().all(passage, verb.main(), true).stream()
                            .anyMatch(hit -> hit.cue().label().equals(KEPT))) {
                return true;
            }
        }
        return false;
    }

    /// `beaten` behind `and`: a participle that is joined to the verb above it.
    private static boolean isJoined(Telling telling) {
        return telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk - 1) instanceof Link link
                && link.is(Link.Kind.AND);
    }
}
