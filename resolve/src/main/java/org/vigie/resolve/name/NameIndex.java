package org.vigie.resolve.name;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Finds a name, in any script, among millions of names.
///
/// Names are kept once for each way they are written, as the numbers of their words in a
/// [Lexicon]. A look-up first finds the words that may stand for those of the name, then gathers
/// names that have two of them or a rare one, and compares in full the few hundred whose words are
/// worth most. All is kept in memory, about 100 bytes a name, and nothing in files. Once built it
/// does not change, and threads may share it.
public final class NameIndex {
    /// No index holds more ways of writing names.
    public static final int MOST_NAMES = 1 << 24;

    /// So many names are compared in full.
    private static final int COMPARED = 400;

    /// So many names are gathered for one pair of words, or one word.
    private static final int MOST_OF_KEY = 4000;

    /// No more are gathered in all.
    private static final int GATHERED = 8000;

    /// So many keys are looked at.
    private static final int PROBES = 1000;

    /// The words of so many names are read at once.
    private static final int AHEAD = 32;

    private static final int SKELETONS = 40;
    private static final int MOST_WORDS = 6;

    /// So many words of each name are kept in place; names of more are read anew.
    static final int WORDS = 4;

    private static final int NONE = -1;

    private final Lexicon lexicon;
    private final NameReader reader;
    private final Postings postings;
    private final int[] words;
    private final byte[] texts;
    private final int[] ends;
    private final BitSet special;

    private NameIndex(NameReader reader, Lexicon lexicon, Postings postings, NameStore names) {
        this.reader = reader;
        this.lexicon = lexicon;
        this.postings = postings;
        this.words = names.words();
        this.texts = names.texts();
        this.ends = names.ends();
        this.special = names.special();
    }

    /// A name that was found.
    ///
    /// @param id          its number, see [Builder#add]
    /// @param name        as written
    /// @param probability that it is the one looked for
    public record Found(int id, String name, double probability) {}

    /// {@return names that may be the one looked for, the likeliest first}
    ///
    /// @param matcher compares them; of this thread
    /// @param name    what is looked for
    /// @param least   the least probability
    public List<Found> find(NameMatcher matcher, Name name, double least) {
        List<Found> found = new ArrayList<>();
        for (int id : candidates(matcher, name)) {
            double probability = matcher.probability(name, name(id));
            if (probability >= least) {
                found.add(new Found(id, text(id), probability));
            }
        }
        found.sort(Comparator.comparingDouble(Found::probability)
                .reversed()
                .thenComparingInt(Found::id));
        return found;
    }

    /// {@return a name, ready}
    private Name name(int id) {
        if (special.get(id)) {
            return reader.read(text(id));
        }
        List<Token> tokens = new ArrayList<>(WORDS);
        boolean body = false;
        for (int at = id * WORDS; at < (id + 1) * WORDS && words[at] != NONE; at++) {
            Token token = lexicon.word(words[at]);
            tokens.add(token);
            body |= NameReader.ofBodies(token);
        }
        return new Name("", tokens, body, false);
    }

    /// {@return the numbers of names that are worth comparing in full, those that share most
    /// first}
    ///
    /// @param matcher compares their words; of this thread
    /// @param name    what is looked for
    public int[] candidates(NameMatcher matcher, Name name) {
        Search search = new Search(name, matcher.alignment());
        search.gather();
        return search.ranking.worthiest();
    }

    /// One look-up.
    private final class Search {
        private final int wanted;
        private final long[][] like;
        private final long[][] skeletons;
        private final Ranking ranking;
        private final Longs keys = new Longs();
        private final Longs order = new Longs();
        private final int[] ahead = new int[AHEAD * WORDS];

        Search(Name name, Alignment alignment) {
            wanted = Math.min(MOST_WORDS, name.size());
            like = new long[wanted][];
            Token[] looked = Arrays.copyOf(name.tokens(), wanted);
            int words = 0;
            for (int place = 0; place < wanted; place++) {
                like[place] = lexicon.like(looked[place], alignment);
                words += like[place].length;
            }
            ranking = new Ranking(COMPARED, GATHERED, looked, words);
            skeletons = new long[wanted][];
            for (int place = 0; place < wanted; place++) {
                for (long word : like[place]) {
                    ranking.worth(place, (int) word, (int) (word >> 32));
                }
                skeletons[place] = skeletons(like[place]);
            }
        }

        /// {@return of words that have one skeleton the first}
        private long[] skeletons(long[] words) {
            long[] distinct = new long[Math.min(words.length, SKELETONS)];
            int count = 0;
            for (int at = 0; at < words.length && count < distinct.length; at++) {
                long skeleton = lexicon.skeleton((int) words[at]);
                boolean met = false;
                for (int before = 0; before < count && !met; before++) {
                    met = lexicon.skeleton((int) distinct[before]) == skeleton;
                }
                if (!met) {
                    distinct[count++] = words[at];
                }
            }
            return Arrays.copyOf(distinct, count);
        }

        /// Goes through the keys that may lead to the name, those first that lead to what
        /// is
        /// worth most, until what is left is worth less than what was found.
        void gather() {
            int[] best = new int[wanted];
            int all = 0;
            for (int place = 0; place < wanted; place++) {
                best[place] = like[place].length == 0 ? 0 : worth(like[place][0]);
                all += best[place];
            }
            for (int one = 0; one < wanted; one++) {
                for (long a : skeletons[one]) {
                    byOne(a);
                    for (int other = one + 1; other < wanted; other++) {
                        byTwo(a, skeletons[other], all - best[one] - best[other]);
                    }
                }
            }
            take();
        }

        private void byOne(long word) {
            long skeleton = lexicon.skeleton((int) word);
            probe(NameKeys.alone(skeleton), worth(word) - (wanted > 1 ? Ranking.LEFT_OUT : 0));
            probe(NameKeys.single(skeleton), worth(word) - (wanted > 1 ? Ranking.CONTRADICTED : 0));
        }

        private void byTwo(long word, long[] others, int beside) {
            for (long other : others) {
                probe(
                        NameKeys.pair(lexicon.skeleton((int) word), lexicon.skeleton((int) other)),
                        worth(word) + worth(other) + beside);
            }
        }

        private void probe(long key, int most) {
            order.add((long) -most << 32 | keys.size());
            keys.add(key);
        }

        private static int worth(long word) {
            return (int) (word >> 32);
        }

        private void take() {
            long[] sorted = order.toArray();
            Arrays.sort(sorted);
            for (int at = 0; at < Math.min(PROBES, sorted.length); at++) {
                int most = (int) -(sorted[at] >> 32);
                if (!take(postings.range(keys.get((int) sorted[at])), most)) {
                    return;
                }
            }
        }

        /// {@return whether more is wanted}
        private boolean take(Postings.Range range, int most) {
            int taken = Math.min(range.size(), MOST_OF_KEY);
            for (int next = 0; next < taken; next += AHEAD) {
                int some = Math.min(AHEAD, taken - next);
                readAhead(range, next, some);
                for (int one = 0; one < some; one++) {
                    if (ranking.suffices(most)) {
                        return false;
                    }
                    ranking.add(range.name(next + one), ahead, one * WORDS, lexicon);
                }
            }
            return true;
        }

        /// Names lie far apart in memory; asked for together, their words come together.
        private void readAhead(Postings.Range range, int from, int some) {
            for (int one = 0; one < some; one++) {
                int at = range.name(from + one) * WORDS;
                int to = one * WORDS;
                ahead[to] = words[at];
                ahead[to + 1] = words[at + 1];
                ahead[to + 2] = words[at + 2];
                ahead[to + 3] = words[at + 3];
            }
        }
    }

    /// {@return how many ways of writing names there are}
    public int size() {
        return ends.length;
    }

    /// {@return a name as written}
    ///
    /// @param id its number
    public String text(int id) {
        int begin = id == 0 ? 0 : ends[id - 1];
        return new String(texts, begin, ends[id] - begin, StandardCharsets.UTF_8);
    }

    /// What a builder gathered.
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; they never leave this class
    record NameStore(int[] words, byte[] texts, int[] ends, BitSet special) {}

    /// Takes names one by one.
    public static final class Builder {
        private final NameReader reader;
        private final Postings.Builder postings = new Postings.Builder();
        private final Numbering names = new Numbering();
        private final Numbering distinct = new Numbering();
        private final List<Token> lexicon = new ArrayList<>();
        private int[] words = new int[WORDS << 12];
        private final BitSet special = new BitSet();
        private byte[] texts = new byte[1 << 16];
        private int[] ends = new int[1 << 12];
        private int size;

        /// Begins without names.
        ///
        /// @param reader makes names ready
        public Builder(NameReader reader) {
            this.reader = reader;
        }

        /// {@return the number of a name; the same for one that is written the same}
        ///
        /// @param written the name
        /// @throws IllegalStateException if there are more than [#MOST_NAMES]
        public int add(String written) {
            int known = names.number(hash(written, 0), size);
            if (known < size) {
                return known;
            }
            if (size == MOST_NAMES) {
                throw new IllegalStateException("an index holds at most " + MOST_NAMES + " names");
            }
            keepText(written);
            Name name = reader.read(written);
            special.set(
                    size,
                    name.size() > WORDS
                            || name.surnameFirst()
                            || name.generation() > 0
                            || name.also().isPresent());
            keepWords(name);
            size++;
            return size - 1;
        }

        private void keepWords(Name name) {
            Token[] tokens = name.tokens();
            if (size * WORDS == words.length) {
                words = Arrays.copyOf(words, size * WORDS + (size * WORDS >> 1) / WORDS * WORDS);
            }
            for (int at = 0; at < WORDS; at++) {
                words[size * WORDS + at] = at < tokens.length ? number(tokens[at]) : NONE;
            }
            int most = Math.min(MOST_WORDS, tokens.length);
            for (int one = 0; one < most; one++) {
                long skeleton = WordKeys.skeleton(tokens[one]);
                postings.add(
                        most == 1 ? NameKeys.alone(skeleton) : NameKeys.single(skeleton), size);
                for (int other = one + 1; other < most; other++) {
                    postings.add(NameKeys.pair(skeleton, WordKeys.skeleton(tokens[other])), size);
                }
            }
        }

        private int number(Token token) {
            long hash = hash(token.text(), token.type().ordinal() * 2 + (token.joined() ? 1 : 0))
                    + Sounds.hash(token.particle()) * 31;
            int number = distinct.number(NameKeys.mix(hash), lexicon.size());
            if (number == lexicon.size()) {
                lexicon.add(token);
            }
            return number;
        }

        private void keepText(String written) {
            byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
            int begin = size == 0 ? 0 : ends[size - 1];
            if (begin + bytes.length > texts.length) {
                texts = Arrays.copyOf(
                        texts, Math.addExact(texts.length, texts.length >> 1) + bytes.length);
            }
            System.arraycopy(bytes, 0, texts, begin, bytes.length);
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size + (size >> 1));
            }
            ends[size] = begin + bytes.length;
        }

        private static long hash(String written, int seed) {
            long hash = written.length() + 1000L * seed;
            for (int at = 0; at < written.length(); at++) {
                hash = (hash ^ written.charAt(at)) * 0x100000001b3L;
                hash ^= hash >>> 29;
            }
            return NameKeys.mix(hash);
        }

        /// {@return the index of the names added; the builder cannot be used after}
        public NameIndex build() {
            return new NameIndex(
                    reader,
                    new Lexicon(lexicon),
                    postings.build(),
                    new NameStore(
                            Arrays.copyOf(words, size * WORDS),
                            Arrays.copyOf(texts, size == 0 ? 0 : ends[size - 1]),
                            Arrays.copyOf(ends, size),
                            special));
        }
    }
}
