package org.vigie.resolve;

import org.vigie.resolve.name.Name;
import org.vigie.resolve.name.NameKeys;

/// Keys that lines about one person are likely to share: of the name, and of a word of the name
/// with a particular.
final class ProfileKeys {
    private static final long BIRTH = 0x1B873593CC9E2L;
    private static final long YEAR = 0x38495AB5E6546L;
    private static final long PLACE = 0x27D4EB2F16566L;
    private static final long CODE = 0x165667B19E377L;
    private static final int MAX_WORDS = 6;
    private static final int MAX_SLIPS = 64;

    private ProfileKeys() {}

    /// {@return how many keys there are}
    static int of(Profile profile, long[] into) {
        int count = NameKeys.of(profile.name(), into, 0);
        long[] words = new long[MAX_WORDS];
        int size = NameKeys.words(profile.name(), words, 0);
        for (int word = 0; word < size; word++) {
            count = withWord(profile, words[word], into, count);
        }
        count = withSlips(profile, into, count);
        count = withoutName(profile, into, count);
        return NameKeys.distinct(into, count);
    }

    private static int withWord(Profile profile, long word, long[] into, int from) {
        int count = from;
        if (profile.birth().isPresent() && count < into.length) {
            Birth birth = profile.birth().get();
            into[count++] = YEAR ^ NameKeys.mix(word) + NameKeys.mix(birth.year());
        }
        for (Name place : profile.places()) {
            if (count < into.length) {
                into[count++] = PLACE ^ NameKeys.mix(word) + NameKeys.mix(place.soundHash());
            }
        }
        for (String code : profile.codes()) {
            if (count < into.length) {
                into[count++] = CODE ^ NameKeys.mix(word) + NameKeys.mix(hash(code));
            }
        }
        return count;
    }

    /// The same short of one sound: who is told by a word alone, or by a place, is often
    /// mistyped.
    private static int withSlips(Profile profile, long[] into, int from) {
        int count = from;
        long[] slips = new long[MAX_SLIPS];
        int size = NameKeys.slips(profile.name(), slips);
        boolean alone = profile.name().size() == 1;
        for (int slip = 0; slip < size; slip++) {
            if (alone && profile.birth().isPresent() && count < into.length) {
                into[count++] = YEAR
                        ^ NameKeys.mix(slips[slip])
                                + NameKeys.mix(profile.birth().get().year());
            }
            for (Name place : profile.places()) {
                if (count < into.length) {
                    into[count++] =
                            PLACE ^ NameKeys.mix(slips[slip]) + NameKeys.mix(place.soundHash());
                }
            }
        }
        return count;
    }

    private static int withoutName(Profile profile, long[] into, int from) {
        int count = from;
        if (profile.birth().isPresent()) {
            Birth birth = profile.birth().get();
            long day = (birth.year() * 100L + birth.month()) * 100 + birth.day();
            if (birth.day() > 0 && !birth.isNewYear() && count < into.length) {
                into[count++] = BIRTH ^ NameKeys.mix(day);
            }
            for (Name place : profile.places()) {
                if (count < into.length) {
                    into[count++] = YEAR
                            ^ NameKeys.mix(birth.year()) * 31 + NameKeys.mix(place.soundHash());
                }
                if (count < into.length) {
                    into[count++] = BIRTH ^ NameKeys.mix(day) + NameKeys.mix(place.soundHash());
                }
            }
            for (String code : profile.codes()) {
                if (count < into.length) {
                    into[count++] = BIRTH ^ NameKeys.mix(day) + NameKeys.mix(hash(code));
                }
            }
        }
        for (String code : profile.codes()) {
            if (count < into.length) {
                into[count++] = CODE ^ NameKeys.mix(hash(code));
            }
        }
        return count;
    }

    private static long hash(String code) {
        long hash = 1;
        for (int at = 0; at < code.length(); at++) {
            hash = hash * 131 + code.charAt(at);
        }
        return hash;
    }
}
