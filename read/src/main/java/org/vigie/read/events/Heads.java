package org.vigie.read.events;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.text.Block;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Times and places set in front of what they count for: a calendar's heading, `12 March: …`,
/// `Lyon. …`; and the dateline of a report, which counts for nothing.
final class Heads {
    private static final int SHORT = 60;
    /// An agency's name has at most so many words.
    private static final int AGENCY_WORDS = 4;

    /// A body's letters (`OSCE`) are seldom more than a town's in capitals.
    private static final int TOWN_LETTERS = 5;

    private final Passage passage;
    private final int[] bodies;
    private final List<List<Setting>> carried = new ArrayList<>();
    /// The dateline's tokens; none where there is none.
    private final int datelineFirst;
    private final int datelineEnd;
    private final int heads;

    Heads(Passage passage) {
        this.passage = passage;
        List<Sentence> sentences = passage.text().sentences();
        this.bodies = new int[sentences.size()];
        Optional<Sentence> dateline = dateline(sentences);
        this.datelineFirst = dateline.map(Sentence::firstToken).orElse(0);
        this.datelineEnd = dateline.map(this::end).orElse(0);
        List<Setting> open = List.of();
        int block = -1;
        int found = 0;
        boolean goesOn = false;
        for (Sentence sentence : sentences) {
            int end = end(sentence);
            bodies[sentence.index()] = end;
            boolean isDateline = dateline.filter(sentence::equals).isPresent();
            List<Setting> own = isDateline
                    ? List.of()
                    : settings(sentence.firstToken(), end, Setting.Origin.HEAD);
            if (sentence.block() != block) {
                open = own;
            } else if (!own.isEmpty()) {
                open = joined(open, own, goesOn);
            }
            goesOn = !own.isEmpty() && end == sentence.endToken();
            block = sentence.block();
            carried.add(open);
            found += end > sentence.firstToken() ? 1 : 0;
        }
        this.heads = found;
    }

    /// {@return the first token of a sentence after what is set in front of it}
    int body(Sentence sentence) {
        return bodies[sentence.index()];
    }

    /// {@return whether a token belongs to the report's dateline}
    boolean isDateline(int token) {
        return token >= datelineFirst && token < datelineEnd;
    }

    /// {@return the times and places that count for a sentence though they stand before it}
    List<Setting> over(Sentence sentence) {
        List<Setting> all = new ArrayList<>(carried.get(sentence.index()));
        OptionalInt leader = passage.text().blocks().get(sentence.block()).leader();
        if (leader.isPresent()) {
            Block heading = passage.text().blocks().get(leader.getAsInt());
            for (Parse parse : passage.parsesIn(heading.index())) {
                Sentence line = parse.sentence();
                if (heading.span().length() < SHORT) {
                    all.addAll(leading(line));
                }
            }
        }
        return all;
    }

    /// A head after a head: `3 May. Lyon. …` holds for what follows as a whole, and a place
    /// alone leaves the day that is over its paragraph.
    private static List<Setting> joined(List<Setting> over, List<Setting> own, boolean goesOn) {
        boolean dated = own.stream().anyMatch(setting -> setting.time().isPresent());
        List<Setting> all = new ArrayList<>(own);
        for (Setting setting : over) {
            if (goesOn || !dated && setting.time().isPresent()) {
                all.add(setting);
            }
        }
        return List.copyOf(all);
    }

    /// How a head is set apart: by which mark, in capitals, and whether it is the only one.
    String apart(Setting setting) {
        Sentence sentence = passage.text().sentenceOf(setting.first());
        int end = bodies[sentence.index()];
        String mark = end > sentence.firstToken() ? passage.token(end - 1).form() : "none";
        String words = passage.text()
                .span(setting.first(), setting.end())
                .of(passage.text().chars());
        boolean capitals = words.equals(words.toUpperCase(Locale.ROOT))
                && words.chars().anyMatch(Character::isLetter);
        return (Character.isLetterOrDigit(mark.charAt(0)) ? "word" : mark.substring(0, 1))
                + (capitals ? "capitals" : "")
                + (heads > 2 ? "several" : "few");
    }

    /// A time or place that a heading begins with.
    private List<Setting> leading(Sentence line) {
        List<Setting> all = settings(line.firstToken(), line.endToken(), Setting.Origin.HEADING);
        all.removeIf(setting -> setting.first() > line.firstToken() + 1);
        return all;
    }

    private List<Setting> settings(int from, int end, Setting.Origin origin) {
        List<Setting> all = new ArrayList<>();
        for (TimeExpression time : passage.times(from, end)) {
            if (time.endToken() <= end && time.edtf().isPresent()) {
                all.add(Setting.of(time, origin));
            }
        }
        if (from < end) {
            Parse parse = passage.parseOf(from);
            for (Chunk chunk : parse.chunks()) {
                if (chunk instanceof NounGroup group
                        && group.head() >= from
                        && group.head() < end
                        && passage.isPlace(group)) {
                    all.add(Setting.of(group, origin));
                }
            }
        }
        return all;
    }

    /// Where the head of a sentence ends: after times, places and small words, at a mark that
    /// sets them apart; the sentence's first token if there is no such head.
    private int end(Sentence sentence) {
        int end = sentence.firstToken();
        boolean any = false;
        int at = townEnd(sentence);
        while (at < sentence.endToken()) {
            Token token = passage.token(at);
            Optional<TimeExpression> time = passage.timeAt(at);
            Optional<Name> name = passage.nameAt(at);
            boolean place = name.filter(found -> found.kind() == Kind.PLACE).isPresent();
            if (time.isPresent()) {
                any = true;
                at = time.get().endToken();
            } else if (place) {
                any = true;
                at = name.orElseThrow().endToken();
            } else if (any && agencyEnd(at, sentence.endToken()) > at) {
                at = agencyEnd(at, sentence.endToken());
            } else if (token.kind() == Token.Kind.MARK) {
                any |= at > sentence.firstToken() && at == townEnd(sentence);
                end = any && isApart(at) ? at + 1 : end;
                at++;
            } else if (name.isEmpty() && isSmall(token) && !any) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /// One past a name that no list knows for a town but that a dateline begins with: `LOWMERE,
    /// 12 May 2021 – …`, `LOWMERE, Nepal – …`, `LOWMERE – …`; else the sentence's first token.
    private int townEnd(Sentence sentence) {
        int first = sentence.firstToken();
        int town = passage.nameAt(first).map(Name::endToken).orElse(first);
        boolean capitals = town - first == 1
                && passage.token(first).isUpperCase()
                && passage.token(first).form().length() >= TOWN_LETTERS;
        boolean dated = false;
        int at = town;
        while (at > first
                && at + 1 < sentence.endToken()
                && passage.token(at).isMark(",")
                && passage.timeAt(at).isEmpty()) {
            Optional<TimeExpression> time = passage.timeAt(at + 1);
            Optional<Name> place = passage.nameAt(at + 1).filter(name -> name.kind() == Kind.PLACE);
            if (time.isEmpty() && place.isEmpty()) {
                return first;
            }
            dated |= time.isPresent();
            at = time.map(TimeExpression::endToken)
                    .orElseGet(() -> place.orElseThrow().endToken());
        }
        boolean dash = at > first && at < sentence.endToken() && isDash(at);
        return dash && (dated || capitals) ? town : first;
    }

    private boolean isApart(int at) {
        Token mark = passage.token(at);
        boolean hyphen = mark.isMark("-") && passage.token(at - 1).end() < mark.begin();
        return ".:–—)*|".indexOf(mark.form().charAt(0)) >= 0
                || mark.form().startsWith("--")
                || hyphen;
    }

    /// One past the brackets around an agency's name, `(Reuters)`, where such stand; else the
    /// token itself.
    private int agencyEnd(int at, int end) {
        if (!passage.token(at).isMark("(")) {
            return at;
        }
        int close = at + 1;
        while (close < end
                && close - at <= AGENCY_WORDS + 1
                && !passage.token(close).isMark(")")) {
            close++;
        }
        boolean closed = close + 1 < end && passage.token(close).isMark(")");
        return closed && passage.timeAt(at + 1).isEmpty() && isDash(close + 1) ? close + 1 : at;
    }

    private boolean isDash(int at) {
        Token mark = passage.token(at);
        return mark.form().startsWith("-") || mark.isMark("–") || mark.isMark("—");
    }

    private static boolean isSmall(Token token) {
        return token.is(Pos.DETERMINER) || token.is(Pos.PREPOSITION);
    }

    /// The first paragraph's head, where it holds a place or stands in brackets.
    private Optional<Sentence> dateline(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            Block block = passage.text().blocks().get(sentence.block());
            if (block.kind() == Block.Kind.PARAGRAPH) {
                int end = end(sentence);
                boolean placed = settings(sentence.firstToken(), end, Setting.Origin.HEAD).stream()
                        .anyMatch(setting -> setting.place().isPresent());
                boolean town = townEnd(sentence) > sentence.firstToken();
                boolean bracketed = passage.token(sentence.firstToken()).isMark("(");
                boolean dash = end > sentence.firstToken() && isDash(end - 1);
                boolean is = ((placed || town) && dash || bracketed) && end > sentence.firstToken();
                return is ? Optional.of(sentence) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
