package org.vigie.resolve.name;

import org.vigie.resolve.name.NameFeatures.Feature;
import org.vigie.resolve.name.NameMatch.Evidence;
import org.vigie.resolve.name.NameMatch.How;
import org.vigie.resolve.name.NameMatch.Kind;
import org.vigie.resolve.name.NameMatch.Pairing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Tells what a score is made of: the weighted features, gathered to what people can follow.
final class Reasons {
    private static final int NONE = -1;

    private Reasons() {}

    /// {@return what a score is made of}
    ///
    /// @param logOdds the score
    /// @param less    how much of it something takes that keeps names from certainty
    static NameMatch of(
            Alignment alignment, double[] features, double[] weights, double logOdds, double less) {
        Map<Kind, Double> sums = new EnumMap<>(Kind.class);
        for (Feature feature : Feature.values()) {
            double part = features[feature.ordinal()] * weights[feature.ordinal()];
            if (part != 0) {
                sums.merge(kind(feature), part, Double::sum);
            }
        }
        if (less != 0) {
            sums.merge(NameLimits.kind(alignment), less, Double::sum);
        }
        List<Evidence> evidence = new ArrayList<>();
        sums.forEach((kind, sum) -> evidence.add(new Evidence(kind, sum)));
        return new NameMatch(NameModel.probability(logOdds), pairings(alignment), evidence);
    }

    private static Kind kind(Feature feature) {
        return switch (feature) {
            case BIAS -> Kind.START;
            case COVER_SMALL,
                    COVER_SMALL_SQUARED,
                    COVER_LARGE,
                    COVER_LARGE_SQUARED,
                    SHARED_BITS,
                    SHARED_BITS_LOG,
                    RAREST_SHARED,
                    SAME_0,
                    SAME_1,
                    SAME_2,
                    SAME_3,
                    SAME_4,
                    SAME_5,
                    SAME_6,
                    SAME_7,
                    FAR_WEIGHTED,
                    WORST,
                    WORST_SQUARED,
                    ONLY_GIVEN,
                    ONE_WORD,
                    IDENTICAL,
                    NOTHING_SHARED,
                    M1_C0_O0,
                    M2_C0_O0,
                    M3_C0_O0 -> Kind.SHARED;
            case OMITTED_BITS,
                    OMITTED_PATRONYMIC,
                    OMITTED_SHARED_BITS,
                    OMITTED_WORST,
                    M1_C0_O1,
                    M1_C0_O2,
                    M2_C0_O1,
                    M2_C0_O2,
                    M3_C0_O1,
                    M3_C0_O2 -> Kind.LEFT_OUT;
            case CONTRADICTED_BITS,
                    CONTRADICTED_GIVEN,
                    CONTRADICTED_FIRST,
                    CONTRADICTED_LAST,
                    CONTRADICTED_SAME_LETTER,
                    CONTRADICTED_FIRST_TIED,
                    CONTRADICTED_LAST_TIED,
                    CONTRADICTED_SHARED_BITS,
                    CONTRADICTED_WORST,
                    CONTRADICTED_KNOWN,
                    CONTRADICTED_BROTHER,
                    CONTRADICTED_RELATIVE,
                    CONTRADICTED_GIVEN_LAST_TIED,
                    M1_C1_O0,
                    M1_C1_O1,
                    M1_C2_O0,
                    M2_C1_O0,
                    M2_C1_O1,
                    M2_C2_O0,
                    M3_C1_O0,
                    M3_C1_O1,
                    M3_C2_O0 -> Kind.CONTRADICTED;
            case CONTRADICTED_PATRONYMIC -> Kind.PATRONYMIC;
            case VARIANT, INITIAL, JOINED, WOMANS_FORM, SHORTENED -> Kind.FORMS;
            case SEX_DIFFERS -> Kind.SEX;
            case FIRST_WITH_FIRST, LAST_WITH_LAST, TURNED, CROSSED -> Kind.ORDER;
            case NUMBER_CONTRADICTED, NUMBER_OMITTED -> Kind.NUMBER;
            case FORM_SAME,
                    FORM_CONTRADICTED,
                    FORM_OMITTED,
                    WORD_SAME,
                    WORD_CONTRADICTED,
                    WORD_OMITTED -> Kind.BODY_WORDS;
            case SCRIPT_CYRILLIC,
                    SCRIPT_ABJAD,
                    SCRIPT_SYLLABIC,
                    SCRIPT_OTHER,
                    WORST_CYRILLIC,
                    WORST_ABJAD,
                    WORST_SYLLABIC,
                    WORST_OTHER -> Kind.SCRIPT;
        };
    }

    private static List<Pairing> pairings(Alignment alignment) {
        List<Pairing> pairings = new ArrayList<>();
        for (int i = 0; i < alignment.one.size(); i++) {
            int j = alignment.ofOne[i];
            String one = alignment.one.token(i).text();
            if (j == NONE) {
                pairings.add(new Pairing(one, "", How.LEFT_OUT, 1));
            } else {
                pairings.add(pairing(alignment, i, j, one));
            }
        }
        for (int j = 0; j < alignment.other.size(); j++) {
            if (alignment.ofOther[j] == NONE) {
                pairings.add(new Pairing("", alignment.other.token(j).text(), How.LEFT_OUT, 1));
            }
        }
        return pairings;
    }

    private static Pairing pairing(Alignment alignment, int i, int j, String one) {
        StringBuilder counterpart = new StringBuilder(alignment.other.token(j).text());
        for (int next = 0; next < alignment.other.size(); next++) {
            if (next != j && alignment.ofOther[next] == i) {
                counterpart
                        .append(next > j ? " " : "")
                        .append(alignment.other.token(next).text());
            }
        }
        double apart = alignment.apart[i] / (double) SoundDistance.FAR;
        How how = switch (alignment.tie[i]) {
            case SOUND -> apart == 0 ? How.SAME : How.ALIKE;
            case VARIANT -> How.VARIANT;
            case INITIAL -> How.INITIAL;
            case JOINED -> How.JOINED;
            case WOMANS_FORM -> How.WOMANS_FORM;
            case SHORTENED -> How.SHORTENED;
        };
        return new Pairing(one, counterpart.toString(), how, apart);
    }
}
