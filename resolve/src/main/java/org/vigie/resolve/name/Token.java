package org.vigie.resolve.name;

import java.util.Arrays;

/// A word of a name, made ready to be compared.
///
/// @param text     as written, lower case
/// @param sounds   how it sounds
/// @param script   how it is written
/// @param type     what it is to the name
/// @param particle the sounds of the particles right before it, such as those of `al` or `de`
/// @param joined   whether a hyphen joins it to the word before
/// @param entry    what is known about the word itself
/// @param stem     its sounds without the ending that tells women's surnames from men's; empty
///     where it has no such ending
/// @param woman    whether that ending is a woman's
/// @param hash     of the sounds
/// @param possible the classes of its sounds, see [Sounds#possible]
/// @param certain  the classes that are certain
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; they never leave this package
record Token(
        String text,
        byte[] sounds,
        Script script,
        Type type,
        byte[] particle,
        boolean joined,
        Entry entry,
        byte[] stem,
        boolean woman,
        long hash,
        int possible,
        int certain) {
    private static final byte[] NONE = {};
    private static final String[] WOMANS = {
        "ova", "eva", "ëva", "skaja", "skaya", "skaia", "ckaja", "ckaya", "ska"
    };
    private static final String[] MANS = {
        "ov", "ev", "ëv", "skij", "ski", "skıj", "sky", "skyj", "skoj", "ckij", "ckıj", "cki", "cky"
    };
    private static final byte[][] WOMANS_ENDINGS = endings(WOMANS);
    private static final byte[][] MANS_ENDINGS = endings(MANS);
    private static final int MIN_STEM = 2;

    /// What a word is to a name.
    enum Type {
        /// A name proper.
        NAME,
        /// The first letter of one.
        INITIAL,
        /// A number, Arabic or Roman.
        NUMBER,
        /// A word that names of bodies are made of, such as bank.
        WORD,
        /// A company's legal form.
        LEGAL_FORM
    }

    /// What the tables say about a word.
    ///
    /// @param bits       how rare it is, in bits: a name that one in 1024 bears has 10
    /// @param given      whether it is a given name
    /// @param patronymic whether it is made from a father's name
    /// @param groups     numbers of the groups of names that stand for one another, in
    ///     order
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; they never leave this package
    record Entry(float bits, boolean given, boolean patronymic, int[] groups) {}

    static Token of(
            String text,
            byte[] sounds,
            Script script,
            Type type,
            byte[] particle,
            boolean joined,
            Entry entry) {
        byte[] woman = type == Type.NAME ? stem(sounds, WOMANS_ENDINGS, 1) : NONE;
        byte[] man = type == Type.NAME && woman.length == 0 ? stem(sounds, MANS_ENDINGS, 0) : NONE;
        return new Token(
                text,
                sounds,
                script,
                type,
                particle,
                joined,
                entry,
                woman.length > 0 ? woman : man,
                woman.length > 0,
                Sounds.hash(sounds),
                Sounds.possible(sounds),
                Sounds.certain(sounds));
    }

    /// An ending in -ova keeps its ov; one in -skaja or -skij leaves only sk.
    private static byte[] stem(byte[] sounds, byte[][] endings, int less) {
        for (byte[] ending : endings) {
            int from = sounds.length - ending.length;
            if (from >= MIN_STEM
                    && Arrays.equals(sounds, from, sounds.length, ending, 0, ending.length)) {
                boolean adjective = ending[1] == Sounds.of('k');
                return Arrays.copyOf(sounds, adjective ? from + 2 : sounds.length - less);
            }
        }
        return NONE;
    }

    private static byte[][] endings(String[] written) {
        return Arrays.stream(written).map(Sounds::parse).toArray(byte[][]::new);
    }

    boolean sharesGroup(Token other) {
        int[] mine = entry.groups;
        int[] theirs = other.entry.groups;
        for (int one = 0, two = 0; one < mine.length && two < theirs.length; ) {
            if (mine[one] == theirs[two]) {
                return true;
            }
            if (mine[one] < theirs[two]) {
                one++;
            } else {
                two++;
            }
        }
        return false;
    }
}
