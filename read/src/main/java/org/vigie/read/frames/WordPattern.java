package org.vigie.read.frames;

import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A sequence of words with gaps, matched from its head, the first element.
///
/// Between neighbours at most [#LIGHT_TOKENS] light words may stand unwritten, after a verb an
/// object
/// of at most [#GAP_TOKENS] tokens; `…` is a gap of that length. No gap crosses a finite verb or
/// the
/// sentence's end, so a match costs no more than a few steps for each element.
public final class WordPattern {
    private static final int LIGHT_TOKENS = 2;
    private static final int GAP_TOKENS = 6;
    private static final int LEFT_TOKENS = 9;
    /// What stands between commas behind an object is at most so long.
    private static final int ASIDE_TOKENS = 10;
    /// So near before its passive an object is part of what matched.
    private static final int NEAR = 4;

    private static final Set<String> GAPS = Set.of("…", "...");

    private final String text;
    private final List<Element> elements;
    private final List<String> words;

    /// One element.
    ///
    /// @param words the bits of the words that it accepts; all bits if it accepts a class
    private record Element(
            List<Alternative> alternatives, boolean optional, boolean afterGap, long words) {
        Element(List<Alternative> alternatives, boolean optional, boolean afterGap) {
            this(alternatives, optional, afterGap, Alternative.words(alternatives));
        }
    }

    private WordPattern(String text, List<Element> elements) {
        this.text = text;
        this.elements = elements;
        this.words = List.of(text.split("[^\\p{L}'’]+"));
    }

    /// Where a pattern matched.
    ///
    /// @param first the first token, the head but where words stand before a verb
    /// @param end   one past the last token
    /// @param last  the last token before `end` that an element accepted, past gaps
    public record Match(int first, int end, int last) {}

    /// {@return the pattern that a text writes}
    ///
    /// @param text elements parted by spaces
    /// @param line the line it stands on, for errors
    public static WordPattern parse(String text, LanguageFiles.Line line) {
        List<Element> elements = new ArrayList<>();
        boolean gap = false;
        for (String part : text.strip().split(" +")) {
            if (GAPS.contains(part)) {
                gap = true;
                continue;
            }
            boolean optional = part.endsWith("?") && part.length() > 1;
            String bare = optional ? part.substring(0, part.length() - 1) : part;
            elements.add(new Element(Alternative.parse(bare, line), optional, gap));
            gap = false;
        }
        if (elements.isEmpty() || elements.getFirst().optional()) {
            throw line.wrong("a pattern needs a head, and the head cannot be optional");
        }
        return new WordPattern(text.strip(), List.copyOf(elements));
    }

    /// {@return the pattern of one word alone}
    ///
    /// @param form the word as it stands, folded
    static WordPattern of(String form) {
        List<Alternative> word = List.of(new Alternative.Form(form));
        return new WordPattern('"' + form + '"', List.of(new Element(word, false, false)));
    }

    /// {@return the head's alternatives}
    public List<Alternative> head() {
        return elements.getFirst().alternatives();
    }

    /// {@return all words that it is written with}
    public List<String> words() {
        return words;
    }

    /// {@return the number of elements, the longer the more it asks for}
    public int size() {
        return elements.size();
    }

    /// {@return where the pattern matches with its head at a token, if it does}
    ///
    /// @param scene the text
    /// @param head  the token that the head must accept
    /// @param verb  whether the head is a verb, with room for an object after it
    public Optional<Match> match(Scene scene, int head, boolean verb) {
        int end = accepts(elements.getFirst(), scene, head);
        if (end < 0) {
            return Optional.empty();
        }
        int last = rest(scene, 1, end, verb && elements.size() > 1, scene.sentenceEnd(head));
        if (last >= 0) {
            Optional<Match> nearer = verb && scene.freeOrder() && isBehindSeam(scene, end, last)
                    ? before(scene, head, end)
                    : Optional.empty();
            return nearer.or(() -> Optional.of(new Match(head, last, last - 1)));
        }
        if (!verb) {
            return Optional.empty();
        }
        return scene.freeOrder() ? before(scene, head, end) : passive(scene, head, end);
    }

    /// «на десять суток арестован один и на шесть — другой»: what stands right behind a comma
    /// or conjunction may be another's.
    private boolean isBehindSeam(Scene scene, int from, int last) {
        for (int at = from; elements.size() > 1 && at + 1 < last; at++) {
            boolean seam = scene.token(at).isMark(",") || scene.token(at).is(Pos.CONJUNCTION);
            if (seam && accepts(elements.get(1), scene, at + 1) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The object of the pattern is the subject of a passive: `une plainte a été déposée`.
    private Optional<Match> passive(Scene scene, int head, int headEnd) {
        int object = elements.size() > 1 ? scene.passiveObject(head) : -1;
        if (object < 0 || accepts(elements.get(1), scene, object) < 0) {
            return Optional.empty();
        }
        int last = rest(scene, 2, headEnd, false, scene.sentenceEnd(head));
        int first = head - object <= NEAR ? object : head;
        return last >= 0 ? Optional.of(new Match(first, last, last - 1)) : Optional.empty();
    }

    /// {@return the first element that keeps the pattern from matching, as it is written; empty
    ///     if it matches}
    ///
    /// @param scene the text
    /// @param head  the token that the head is tried at
    /// @param verb  whether the head is a verb
    public String missing(Scene scene, int head, boolean verb) {
        List<String> written = List.of(text.split(" +")).stream()
                .filter(part -> !GAPS.contains(part))
                .toList();
        for (int size = 1; size <= elements.size(); size++) {
            WordPattern front = new WordPattern(text, elements.subList(0, size));
            if (front.match(scene, head, verb).isEmpty()) {
                return written.get(size - 1);
            }
        }
        return "";
    }

    /// The elements after the head stand before it: «под стражей находится». A second verb
    /// after `and` has what is its own after it.
    private Optional<Match> before(Scene scene, int head, int headEnd) {
        if (head > scene.sentenceBegin(head) && scene.token(head - 1).is(Pos.CONJUNCTION)) {
            return Optional.empty();
        }
        int floor = Math.max(scene.sentenceBegin(head), head - LEFT_TOKENS);
        for (int from = head - 1; from >= floor; from--) {
            if (scene.isFinite(from) && !scene.sameGroup(from, head)) {
                break;
            }
            int end = accepts(elements.get(1), scene, from);
            if (end >= 0 && end <= head) {
                int last = rest(scene, 2, end, false, head);
                if (last >= 0 && !isOfVerbBefore(scene, from, head, floor)) {
                    return Optional.of(new Match(from, headEnd, headEnd - 1));
                }
            }
        }
        return Optional.empty();
    }

    /// «рыбака вызвали в полицию, обвинили в поджоге»: what stands behind another verb, and
    /// before the comma that this one follows, is that verb's.
    private static boolean isOfVerbBefore(Scene scene, int from, int head, int floor) {
        boolean follows = scene.token(head - 1).isMark(",");
        for (int at = from - 1; follows && at >= floor; at--) {
            if (scene.isFinite(at)) {
                return true;
            }
            if (scene.token(at).kind() == Token.Kind.MARK) {
                return false;
            }
        }
        return false;
    }

    /// Matches the elements from one on, and returns one past the last token, or -1.
    private int rest(Scene scene, int element, int from, boolean wide, int limit) {
        if (element == elements.size()) {
            return from;
        }
        Element next = elements.get(element);
        int room = next.afterGap() || wide ? GAP_TOKENS : LIGHT_TOKENS;
        int at = from;
        for (int skipped = 0; skipped <= room && at < limit; skipped++) {
            int end = accepts(next, scene, at);
            if (end >= 0) {
                int last = rest(scene, element + 1, end, false, limit);
                if (last >= 0) {
                    return last;
                }
            }
            int behind = wide && skipped > 0 ? behindAside(scene, at, limit) : -1;
            if (behind > 0 && (next.afterGap() || accepts(next, scene, behind) >= 0)) {
                at = behind;
                continue;
            }
            boolean passes = next.afterGap() || wide
                    ? !scene.isFinite(at)
                            || scene.sameGroup(at, from - 1)
                            || isBeforeMain(scene, at)
                    : scene.isLight(at);
            if (!passes) {
                break;
            }
            at++;
        }
        return next.optional() ? rest(scene, element + 1, from, wide, limit) : -1;
    }

    /// «в возбуждении дела ей было отказано»: what stands in a verb's group before the verb.
    private static boolean isBeforeMain(Scene scene, int at) {
        return scene.freeOrder() && at + 1 < scene.sentenceEnd(at) && scene.sameGroup(at, at + 1);
    }

    /// `a mis Ann Lee, infirmière à Lille, en examen`: one past the comma that ends what stands
    /// between commas behind an object, or -1.
    private static int behindAside(Scene scene, int comma, int limit) {
        if (!scene.token(comma).isMark(",")) {
            return -1;
        }
        for (int at = comma + 1; at + 1 < limit && at <= comma + ASIDE_TOKENS; at++) {
            if (scene.isFinite(at)) {
                return -1;
            }
            if (scene.token(at).isMark(",")) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int accepts(Element element, Scene scene, int at) {
        if (!scene.token(at).maybe(element.words())) {
            return -1;
        }
        List<Alternative> alternatives = element.alternatives();
        for (int i = 0; i < alternatives.size(); i++) {
            int end = alternatives.get(i).end(scene, at);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /// {@return the pattern as it is written}
    @Override
    public String toString() {
        return text;
    }
}
