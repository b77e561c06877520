package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Span;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/// Words are folded char by char where neighbours have no say, and by Unicode's rules elsewhere:
/// both give the same.
class FoldingTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARK =
            Pattern.compile("(?<!\u0438)\\p{M}|(?<=\u0438)[\\p{M}&&[^\u0306]]");
    private static final String AWKWARD = "иИйЙёЁѝӣ\u0306\u0300\u0301\u0308\u0304œŒßſŉİıΣσς¨´½²ﬁŁđǅ"
            + "\uac00\u1100\u1161\ud835\udc00\ud800 '-.aZéÅ\u200d\u0903";

    @Test
    void accentsAndCaseAreLeftOutAndTheBreveOfShortIStays() {
        assertThat(Folding.fold("Hélène Ŝafař, Łódź")).isEqualTo("helene safar, lodz");
        assertThat(Folding.fold("Алёна Зайцева")).isEqualTo("алена зайцева");
        assertThat(Folding.words("L'œuvre n°5 — Straße"))
                .containsExactly("l", "oeuvre", "n", "5", "strasse");
    }

    @Test
    void everyCharAloneIsFoldedByTheRules() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String one = String.valueOf((char) c);
            assertThat(Folding.fold(one)).as("U+%04X", c).isEqualTo(byTheRules(one));
        }
    }

    @Test
    void aWordIsFoundByHowItBeginsAsIfAllWereFolded() {
        Random random = new Random(6);
        String letters = "аеёйиÉeœoß 'a\u0306\u0301.-" + AWKWARD;
        for (int i = 0; i < 20_000; i++) {
            String text = mixture(random, i % 2 == 0 ? letters : "аеёйиÉeœoß 'a.-", 8);
            String beginning = Folding.fold(mixture(random, "аеёйиÉeœoßa", 3));
            assertThat(Folding.hasWord(text, beginning))
                    .as("%s in %s", beginning, text)
                    .isEqualTo(Folding.words(text).stream()
                            .anyMatch(word -> word.startsWith(beginning)));
        }
    }

    private static String mixture(Random random, String of, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(of.charAt(random.nextInt(of.length())));
        }
        return text.toString();
    }

    @Test
    void everyMixtureIsFoldedAndPartedByTheRules() {
        Random chance = new Random(20120319);
        for (int turn = 0; turn < 200_000; turn++) {
            StringBuilder text = new StringBuilder();
            for (int left = chance.nextInt(8); left >= 0; left--) {
                text.append(
                        chance.nextInt(3) == 0
                                ? (char) chance.nextInt(0x600)
                                : AWKWARD.charAt(chance.nextInt(AWKWARD.length())));
            }
            String mixture = text.toString();
            assertThat(Folding.fold(mixture)).as("turn %d", turn).isEqualTo(byTheRules(mixture));
            assertThat(Folding.spans(mixture)).as("turn %d", turn).isEqualTo(parted(mixture));
        }
    }

    private static List<Span> parted(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .toList();
    }

    private static String byTheRules(String text) {
        String small = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return Normalizer.normalize(MARK.matcher(small).replaceAll(""), Normalizer.Form.NFC)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
    }
}
