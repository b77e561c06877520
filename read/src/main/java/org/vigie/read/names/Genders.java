package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Tells a person's gender by the name and by the title or role before it.
final class Genders {
    private static final Set<Feature> CASES = EnumSet.range(Feature.NOMINATIVE, Feature.LOCATIVE);

    private final Scan scan;

    Genders(Scan scan) {
        this.scan = scan;
    }

    /// {@return the gender that a person's name shows}
    ///
    /// @param first the name's first token
    /// @param end   one past its last
    Gender of(int first, int end) {
        Gender title = titleBefore(first);
        if (title != Gender.UNKNOWN) {
            return title;
        }
        Set<Gender> possible = EnumSet.of(Gender.MASCULINE, Gender.FEMININE);
        boolean surnameLast = !scan.lexicon().endings().inflects();
        for (int i = first; i < end; i++) {
            // `Mirlande Joseph`: behind a name that is in no list a given name is a surname
            boolean surname = surnameLast && i > first && i == end - 1 && possible.size() > 1;
            if (!surname && scan.token(i).kind() == Token.Kind.WORD && !scan.isInitial(i)) {
                Set<Gender> shown = shown(i, end > first + 1 || isGivenAlone(i));
                // A surname that is the other sex's given name says nothing: `Ann Lee`.
                if (shown.stream().anyMatch(possible::contains)) {
                    possible.retainAll(shown);
                }
            }
        }
        return possible.size() == 1 ? possible.iterator().next() : kinBefore(first);
    }

    /// `her husband, the poet Sharif Bell`: whose kin a person is who is called something else
    /// right before the name.
    private Gender kinBefore(int first) {
        int begin = scan.text().sentenceOf(first).firstToken();
        int article = first - 2;
        boolean described = article - 2 >= begin
                && scan.lexicon().words().isRole(scan.token(first - 1))
                && scan.token(article).is(Pos.DETERMINER)
                && scan.token(article - 1).isMark(",");
        return described ? genderOf(scan.token(article - 2)) : Gender.UNKNOWN;
    }

    /// A name of one word is a given name if it is no surname too.
    private boolean isGivenAlone(int index) {
        return !scan.lexicon().people().isSurname(scan.forms().bare(index));
    }

    private Gender titleBefore(int first) {
        int begin = scan.text().sentenceOf(first).firstToken();
        int at = first - 1;
        if (at >= begin && scan.token(at).isMark(".")) {
            at--;
        }
        if (at < begin
                || !(scan.lexicon().words().isTitle(scan.token(at))
                        || scan.lexicon().words().isRole(scan.token(at)))
                || !mayAgree(scan.token(at), scan.token(first))) {
            return Gender.UNKNOWN;
        }
        return genderOf(scan.token(at));
    }

    private Gender genderOf(Token title) {
        if (scan.lexicon().words().is("title-feminine", title)) {
            return Gender.FEMININE;
        }
        if (scan.lexicon().words().is("title-masculine", title)) {
            return Gender.MASCULINE;
        }
        return Gender.UNKNOWN;
    }

    /// «жена Павла»: who is named in another case than the noun before is not what it says.
    private boolean mayAgree(Token title, Token name) {
        long cases = casesOf(title);
        return !scan.lexicon().words().says("genitive")
                || cases == 0
                || casesOf(name) == 0
                || name.readings().stream()
                        .anyMatch(reading -> (reading.features() & cases) != 0
                                && (!reading.has(Feature.MASCULINE)
                                        || title.is(Pos.NOUN, Feature.MASCULINE)));
    }

    private static long casesOf(Token token) {
        long cases = 0;
        for (Reading reading : token.readings()) {
            for (Feature one : CASES) {
                cases |= reading.features() & one.bit();
            }
        }
        return cases;
    }

    /// What a word shows: by the dictionary, by the list of given names, by its ending.
    private Set<Gender> shown(int index, boolean several) {
        Token token = scan.token(index);
        Set<Gender> shown = EnumSet.noneOf(Gender.class);
        // «Карл» is a man, though several women Carla have that genitive.
        boolean single = token.readings().stream()
                .anyMatch(reading -> isOfName(reading) && reading.has(Feature.SINGULAR));
        // «Ирина» is a given name, and no genitive of a surname.
        boolean isGiven =
                scan.lexicon().people().given(scan.forms().bare(index)).isPresent()
                        && token.readings().stream()
                                .anyMatch(reading -> reading.has(Feature.GIVEN));
        for (Reading reading : token.readings()) {
            if (isOfName(reading)
                    && !(single && reading.has(Feature.PLURAL))
                    && !(isGiven && several && !reading.has(Feature.GIVEN))) {
                addGender(reading, shown);
            }
        }
        if (!shown.isEmpty()) {
            // «Шарифе» is a woman's name too, though a dictionary knows a man's case form alone.
            scan.lexicon()
                    .people()
                    .given(scan.forms().bare(index))
                    .ifPresent(gender -> addGender(gender, shown));
            return shown;
        }
        for (String form : scan.forms().of(index)) {
            Optional<Gender> given = scan.lexicon().people().given(form);
            if (given.isPresent() && several) {
                addGender(given.get(), shown);
            }
        }
        if (shown.isEmpty()) {
            scan.lexicon().people().ending(scan.forms().bare(token.index())).ifPresent(gender -> {
                // An inflected form of a man's name may end as a woman's does.
                if (!scan.lexicon().endings().inflects()) {
                    addGender(gender, shown);
                }
            });
        }
        return shown;
    }

    private static boolean isOfName(Reading reading) {
        return reading.has(Feature.GIVEN)
                || reading.has(Feature.SURNAME)
                || reading.has(Feature.PATRONYMIC);
    }

    private static void addGender(Reading reading, Set<Gender> shown) {
        if (reading.has(Feature.MASCULINE)) {
            shown.add(Gender.MASCULINE);
        } else if (reading.has(Feature.FEMININE)) {
            shown.add(Gender.FEMININE);
        }
    }

    private static void addGender(Gender gender, Set<Gender> shown) {
        if (gender == Gender.UNKNOWN) {
            shown.add(Gender.MASCULINE);
            shown.add(Gender.FEMININE);
        } else {
            shown.add(gender);
        }
    }
}
