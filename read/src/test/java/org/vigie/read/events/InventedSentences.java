package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads invented sentences for tests, as if published on Friday 14 May 2021, by one reader for
/// each language.
final class InventedSentences {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    private InventedSentences() {}

    /// {@return the claims of a kind in a text}
    static synchronized List<Claim> read(String tag, String kind, String text) {
        return READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
    }

    /// {@return the last claim of a kind, of which there must be one}
    static Claim last(String tag, String kind, String text) {
        List<Claim> claims = read(tag, kind, text);
        assertThat(claims).as(text).isNotEmpty();
        return claims.getLast();
    }

    /// {@return those of a role in a claim, as they are named}
    static List<String> people(Claim claim, Role role) {
        return claim.mentions().stream()
                .filter(mention -> mention.role() == role)
                .map(mention -> mention.quote().text())
                .toList();
    }

    /// {@return them as tests write them: parted by semicolons, `-` for nobody}
    static String written(Claim claim, Role role) {
        List<String> found = people(claim, role);
        return found.isEmpty() ? "-" : String.join(";", found);
    }
}
