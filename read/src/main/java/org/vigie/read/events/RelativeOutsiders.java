package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Clauses;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;

/// Tells who stands in the sentence of a telling for the sake of a relative clause: within it,
/// or as the noun whose complement it describes.
final class RelativeOutsiders {
    /// What a telling is looked for in stands at most this many chunks away.
    private static final int REACH = 30;

    private final Passage passage;
    private final Grammar grammar;

    RelativeOutsiders(Passage passage) {
        this.passage = passage;
        this.grammar = passage.grammar();
    }

    /// {@return whether a group has a part in a relative clause alone, or none in the one that
    ///     tells}
    boolean isOutside(Telling telling, NounGroup group) {
        return isWithinClause(telling, group)
                || isWithinParticiple(telling, group)
                || isBeforeDescribed(telling, group)
                || isScene(telling, group)
                || actsElsewhere(telling, group)
                || isOfRelative(telling, group);
    }

    /// «Суд освободил мэра, арестованного зимой»: whose verb stands before a participle that
    /// describes another has no part in what that says.
    private static boolean actsElsewhere(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        if (!(chunks.get(telling.chunk) instanceof VerbGroup participle)
                || participle.form() != VerbGroup.Form.PARTICIPLE
                || !participle.passive()
                || telling.chunk == 0
                || !isComma(chunks.get(telling.chunk - 1))) {
            return false;
        }
        for (int j = telling.chunk - 2; j >= 0 && j > telling.chunk - REACH; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                List<NounGroup> described = parse.subject(telling.chunk);
                return (verb.finite() || verb.form() == VerbGroup.Form.INFINITIVE)
                        && !verb.passive()
                        && !described.isEmpty()
                        && !described.contains(group)
                        && described.getFirst().head() > verb.main()
                        && parse.subject(j).contains(group);
            }
            if (chunks.get(j) instanceof Link link && ends(link)) {
                return false;
            }
        }
        return false;
    }

    /// «увезли в милицию, где её допрашивали»: what only says where something is done does not
    /// do it.
    private boolean isScene(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        if (group.preposition().isEmpty()
                || group.head() < parse.sentence().firstToken()
                || group.head() >= telling.head) {
            return false;
        }
        int at = parse.chunkOf(group.head()) + 1;
        int last = Math.min(telling.chunk, at + REACH);
        while (at < last && chunks.get(at) instanceof NounGroup complement && complement.bare()) {
            at++;
        }
        return at + 1 < telling.chunk
                && isComma(chunks.get(at))
                && chunks.get(at + 1) instanceof Link link
                && grammar.isForm(passage.token(link.first()), Grammar.Word.WHERE);
    }

    /// «задержали Громова, избитого после ссоры с Орловым»: who stands behind a participle that
    /// describes another, between its comma and the next.
    private static boolean isWithinParticiple(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        if (group.head() < parse.sentence().firstToken()
                || group.head() >= parse.sentence().endToken()) {
            return false;
        }
        for (int j = parse.chunkOf(group.head()) - 1; j > 1; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                int comma = j - 1;
                while (comma > 1 && isLight(chunks.get(comma))) {
                    comma--;
                }
                return verb.form() == VerbGroup.Form.PARTICIPLE
                        && j != telling.chunk
                        && isComma(chunks.get(comma))
                        && chunks.get(comma - 1) instanceof NounGroup noun
                        && !noun.pronoun()
                        && (telling.chunk < j || telling.chunk > parse.chunkOf(group.head()));
            }
            if (!(chunks.get(j) instanceof NounGroup) && !isLight(chunks.get(j))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isLight(Chunk chunk) {
        return chunk instanceof Link link
                && (link.is(Link.Kind.TIME)
                        || link.is(Link.Kind.OTHER)
                        || link.is(Link.Kind.QUOTE));
    }

    /// «Громов, которого защищает адвокат Орлов, осуждён»: who stands in a relative clause that
    /// two commas close has a part in that alone.
    private static boolean isWithinClause(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        if (group.head() < parse.sentence().firstToken()
                || group.head() >= parse.sentence().endToken()) {
            return false;
        }
        int at = parse.chunkOf(group.head());
        int close = at + 1;
        while (close < telling.chunk && !isComma(chunks.get(close))) {
            close++;
        }
        boolean verb = false;
        for (int j = at + 1; j < close && close < telling.chunk; j++) {
            verb |= chunks.get(j) instanceof VerbGroup own && own.finite();
        }
        for (int j = at - 1; j > 0 && close < telling.chunk; j--) {
            verb |= chunks.get(j) instanceof VerbGroup own && own.finite();
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.RELATIVE)) {
                return verb && isComma(chunks.get(j - 1));
            }
            if (isComma(chunks.get(j)) || chunks.get(j) instanceof Link other && ends(other)) {
                return false;
            }
        }
        return false;
    }

    /// `the officials who ignored the complaints of Ann Lee must be tried`: who stands in a
    /// relative clause that hangs on the verb's own, or that parts the verb from its subject,
    /// has a part in that alone.
    private boolean isOfRelative(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        if (!(parse.chunks().get(telling.chunk) instanceof VerbGroup)
                || at < 0
                || !parse.chunks().get(at).equals(group)
                || parse.clauses().kind(at) != Clauses.Kind.RELATIVE
                || group.bare() && at + 1 == telling.chunk && !hasSubject(telling, group)) {
            return false;
        }
        int relative = relativeBefore(parse, at);
        return relative > 0
                && isWho(parse.chunks().get(relative))
                && (parse.clauses().relation(at, telling.chunk) == Clauses.Relation.BELOW
                        || relative < telling.chunk && parts(telling, relative));
    }

    /// Whether somebody else is a verb's subject: not `In the days that followed two hundred
    /// drivers were arrested`.
    private boolean hasSubject(Telling telling, NounGroup group) {
        List<NounGroup> subject = telling.parse.subject(telling.chunk);
        return !subject.contains(group) && subject.stream().anyMatch(passage::isHuman);
    }

    private static int relativeBefore(Parse parse, int at) {
        for (int j = at - 1; j > 0; j--) {
            if (parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.RELATIVE)) {
                return j;
            }
        }
        return -1;
    }

    /// `that the officials who … be tried`; not `who brought Ann Lee to jail before she was
    /// tried`.
    private static boolean parts(Telling telling, int relative) {
        Parse parse = telling.parse;
        boolean governed = parse.chunks().get(telling.chunk - 1) instanceof Link link
                && link.is(Link.Kind.PREPOSITION);
        return !governed
                && parse.subject(telling.chunk).stream()
                        .anyMatch(subject ->
                                subject.head() < parse.chunks().get(relative).first());
    }

    /// Whether a relative pronoun stands for people: not `when`, nor «среди которых».
    private boolean isWho(Chunk relative) {
        Token pronoun = passage.token(relative.first());
        return (grammar.is(pronoun, Grammar.Word.RELATIVE_SUBJECT)
                        || grammar.isForm(pronoun, Grammar.Word.RELATIVE_OBJECT))
                && !passage.token(relative.first() - 1).is(Pos.PREPOSITION);
    }

    /// `the brother of the miners, who were arrested`, `relatives of miners dismissed in May`:
    /// the noun whose complement a clause or a participle describes.
    private static boolean isBeforeDescribed(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        boolean participle = chunks.get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE;
        int relative = participle ? telling.chunk : telling.chunk - 1;
        while (relative >= 0
                && !participle
                && !(chunks.get(relative) instanceof Link link && link.is(Link.Kind.RELATIVE))) {
            if (chunks.get(relative) instanceof VerbGroup) {
                return false;
            }
            relative--;
        }
        int at = parse.chunkOf(group.head());
        if (relative < 0 || at < 0 || !chunks.get(at).equals(group)) {
            return false;
        }
        List<NounGroup> described = new ArrayList<>(parse.subject(telling.chunk));
        described.addAll(parse.object(telling.chunk));
        for (int j = at + 1; j < relative && chunks.get(j) instanceof NounGroup complement; j++) {
            if (described.contains(complement)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }

    private static boolean ends(Link link) {
        return link.is(Link.Kind.STOP) || link.is(Link.Kind.BOUNDARY) || link.is(Link.Kind.THAT);
    }
}
