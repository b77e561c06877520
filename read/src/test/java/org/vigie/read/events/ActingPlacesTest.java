package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A country or its capital stands for its government where it does or is asked something.
class ActingPlacesTest {
    private static final Map<String, EventReader> READERS = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|ban|Minsk|Minsk has banned two newspapers.
        en|release|Ashgabat|The union called on Ashgabat to release Oraz Nuryev at once.
        en|release|Hanoi|The union urged Hanoi to free the blogger.
        en|release|Tashkent|Tashkent should free all activists.
        en|statement|France, Italy|France and Italy condemned the sentence.
        en|advocacy|Unions|Unions in Germany and Australia wrote to the two brands.
        en|statement|Centre for Justice|The Centre for Justice, Lagos, welcomed the acquittal.
        en|assault|Police|LAGOS – Police dispersed a march of teachers.
        fr|release|Minsk|La FIDH appelle Minsk à libérer Ales Marozau.
        fr|release|Hanoï|L'union demande à Hanoï de libérer le blogueur.
        fr|transfer|Khartoum|Khartoum a expulsé trois journalistes.
        fr|arrest|police|À Minsk, la police a arrêté trois étudiants.
        ru|release|Ташкент|Правозащитники призвали Ташкент освободить Рустама Алиева.
        ru|statement|США|США осудили аресты журналистов.
        ru|arrest|полиция|В Минске полиция задержала трёх студентов.\
        """)
    void itActs(String tag, String kind, String agents, String text) {
        List<Claim> claims = READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(text, Language.of(tag)), Optional.empty())
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();

        assertThat(claims).as(text).hasSize(1);
        assertThat(claims.getFirst().mentions())
                .as(text)
                .filteredOn(mention -> mention.role() == Role.AGENT)
                .extracting(Mention::quote)
                .extracting(quote -> quote.text())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(agents.split(", ")));
    }
}
