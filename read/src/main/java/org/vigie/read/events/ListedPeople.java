package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;

/// Gives a telling that ends a line with a colon the people of the list under that line:
/// «Задержаны: – Анна Лис – Павел Громов», `The following were arrested: 1. Ann Lee, 34, teacher`.
final class ListedPeople {
    /// A list has at most this many points that are read.
    private static final int POINTS = 60;

    /// A line without a mark that is a point of a list has at most this many tokens.
    private static final int WORDS = 16;

    private final Passage passage;

    ListedPeople(Passage passage) {
        this.passage = passage;
    }

    /// Adds to a telling whose people are decided, and that names none to whom it is done,
    /// those of the list.
    void addTo(Telling telling) {
        if (!Companions.SHARED.contains(telling.kind())
                || !telling.patients.stream().allMatch(this::standsForList)
                || !opensList(telling)) {
            return;
        }
        List<NounGroup> listed = listed(telling.parse.sentence().block());
        if (!listed.isEmpty()) {
            telling.patients.clear();
            telling.patients.addAll(listed);
            telling.unnamedPatient = false;
        }
    }

    /// `the following people`: many who are neither named nor counted.
    private boolean standsForList(NounGroup group) {
        return group.name().isEmpty()
                && group.number().isEmpty()
                && (group.maybe(Feature.PLURAL)
                        || passage.kindOf(group)
                                .filter(MentionKind.GROUP::equals)
                                .isPresent());
    }

    /// Whether the telling's verb is the last of a line that a colon ends, and nobody stands
    /// between them.
    private boolean opensList(Telling telling) {
        Parse parse = telling.parse;
        int last = lastOfLine(parse);
        if (!passage.token(last).isMark(":")
                || !(parse.chunks().get(telling.chunk) instanceof VerbGroup)) {
            return false;
        }
        int end = parse.chunkOf(last);
        for (int j = telling.chunk + 1; j < end; j++) {
            Chunk chunk = parse.chunks().get(j);
            boolean other = chunk instanceof VerbGroup
                    || chunk instanceof NounGroup group
                            && group.bare()
                            && !telling.patients.contains(group)
                            && passage.isHuman(group);
            if (other) {
                return false;
            }
        }
        // `were arrested by:` is followed by those who did it
        return !passage.grammar().is(passage.token(last - 1), Grammar.Word.BY);
    }

    /// {@return whether a group stands behind the telling's line: the number of the first point
    /// of the list under it}
    static boolean isBehindLine(Passage passage, Telling telling, NounGroup group) {
        int block = telling.parse.sentence().block();
        int end = passage.text().blocks().get(block).span().end();
        return group.head() >= telling.end
                && group.head() < telling.parse.sentence().endToken()
                && passage.token(group.first()).begin() >= end;
    }

    /// The last token of the line, before the mark that opens the first point of the list.
    private int lastOfLine(Parse parse) {
        int end = passage.text().blocks().get(parse.sentence().block()).span().end();
        int last = parse.sentence().endToken() - 1;
        while (last > parse.sentence().firstToken() && passage.token(last).begin() >= end) {
            last--;
        }
        return last;
    }

    private List<NounGroup> listed(int line) {
        List<NounGroup> listed = new ArrayList<>();
        List<Block> blocks = passage.text().blocks();
        int end = Math.min(blocks.size(), line + 1 + POINTS);
        for (int at = line + 1; at < end; at++) {
            Block block = blocks.get(at);
            boolean point = block.kind() == Block.Kind.ITEM
                    && block.leader().isPresent()
                    && block.leader().getAsInt() == line;
            List<Parse> parses = passage.parsesIn(at);
            if (parses.isEmpty() || !point && !isBareLine(block, parses)) {
                break;
            }
            List<NounGroup> people = opening(parses.getFirst(), point);
            if (people.isEmpty() && !point) {
                break;
            }
            listed.addAll(people);
        }
        return listed;
    }

    /// A line that begins with a name and has no verb.
    private static boolean isBareLine(Block block, List<Parse> parses) {
        Parse first = parses.getFirst();
        return block.kind() != Block.Kind.ITEM
                && parses.size() == 1
                && first.sentence().endToken() - first.sentence().firstToken() <= WORDS
                && first.chunks().stream()
                        .noneMatch(chunk -> chunk instanceof VerbGroup verb && verb.finite());
    }

    /// Who opens a point of the list: the name, where a trade stands before it.
    private List<NounGroup> opening(Parse parse, boolean point) {
        List<Chunk> chunks = parse.chunks();
        for (int j = 0; j < chunks.size(); j++) {
            if (chunks.get(j) instanceof NounGroup group) {
                boolean named = j + 1 < chunks.size()
                        && group.name().isEmpty()
                        && chunks.get(j + 1) instanceof NounGroup next
                        && next.name().isPresent()
                        && passage.isOnePerson(next);
                NounGroup first = named ? (NounGroup) chunks.get(j + 1) : group;
                boolean one = passage.isOnePerson(first) && first.name().isPresent();
                return one || point && passage.isHuman(first)
                        ? parse.rightCoordinated(named ? j + 1 : j).stream()
                                .filter(passage::isHuman)
                                .toList()
                        : List.of();
            }
            if (chunks.get(j) instanceof VerbGroup || !isMark(chunks.get(j))) {
                return List.of();
            }
        }
        return List.of();
    }

    private boolean isMark(Chunk chunk) {
        Token token = passage.token(chunk.first());
        return token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.NUMBER;
    }
}
