package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Whether a verb can have a noun group as its subject, by number, case and gender.
final class VerbAgreement {
    private static final List<Feature> GENDERS =
            List.of(Feature.MASCULINE, Feature.FEMININE, Feature.NEUTER);

    private final SentenceChunks base;
    private final List<Token> tokens;
    private final boolean cases;

    VerbAgreement(SentenceChunks base) {
        this.base = base;
        this.tokens = base.tokens();
        this.cases = base.cases();
    }

    /// {@return whether a verb can have a group as its subject}
    ///
    /// @param group  the group
    /// @param verb   the verb
    /// @param joined whether other groups are joined to it, which makes it plural
    boolean agrees(NounGroup group, VerbGroup verb, BooleanSupplier joined) {
        boolean singularOnly = !group.maybe(Feature.PLURAL)
                && (group.maybe(Feature.SINGULAR) || cases && base.isPerson(group));
        Token main = tokens.get(verb.main());
        boolean pluralOnly = main.readings().stream()
                .filter(reading -> reading.pos() == Pos.VERB)
                .allMatch(reading -> reading.has(Feature.PLURAL));
        boolean verbIsSingular = main.readings().stream()
                .filter(reading -> reading.pos() == Pos.VERB)
                .noneMatch(
                        reading -> reading.has(Feature.PLURAL) || reading.has(Feature.INFINITIVE));
        boolean pluralGroup = group.maybe(Feature.PLURAL) && !group.maybe(Feature.SINGULAR);
        if (pluralOnly && singularOnly) {
            return joined.getAsBoolean();
        }
        return (!(verbIsSingular && pluralGroup) || group.number().isPresent())
                && (!cases || isNominativeOf(group, main));
    }

    /// «призвало власти»: a noun whose nominative is plural has no singular past; of «сети
    /// «Волна»» the first word shows it.
    private boolean isNominativeOf(NounGroup group, Token verb) {
        boolean past = verb.is(Pos.VERB, Feature.PAST) && !verb.is(Pos.VERB, Feature.PLURAL);
        boolean written = group.name().isPresent()
                && group.core() + 1 < tokens.size()
                && tokens.get(group.core() + 1).isMark("«");
        Token head = tokens.get(written ? group.core() : group.head());
        boolean plain = past
                && (group.name().isEmpty() || written)
                && group.number().isEmpty()
                && !group.pronoun();
        return !plain
                || head.readings().stream().noneMatch(reading -> reading.has(Feature.NOMINATIVE))
                || head.readings().stream()
                        .anyMatch(reading -> reading.has(Feature.NOMINATIVE)
                                && !reading.has(Feature.PLURAL)
                                && mayAgree(reading, verb));
    }

    private static boolean mayAgree(Reading noun, Token verb) {
        boolean gendered = GENDERS.stream().anyMatch(noun::has);
        return !gendered
                || GENDERS.stream()
                        .anyMatch(gender -> noun.has(gender) && verb.is(Pos.VERB, gender))
                || GENDERS.stream().noneMatch(gender -> verb.is(Pos.VERB, gender));
    }
}
