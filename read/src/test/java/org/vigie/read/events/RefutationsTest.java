package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class RefutationsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    @Test
    void rumourOfADeathIsDeniedWhereTheBulletinSaysThatThePersonLives() {
        List<Claim> claims = read(
                "fr",
                "Des rumeurs disent que Tarek Mezhoud se serait suicidé. Tarek Mezhoud est"
                        + " vivant.");

        assertThat(modality(claims)).contains(Modality.DENIED);
    }

    @Test
    void rumourOfADeathStaysARumourWhereNobodyRefutesIt() {
        List<Claim> claims = read("fr", "Des rumeurs disent que Tarek Mezhoud se serait suicidé.");

        assertThat(modality(claims)).contains(Modality.UNCONFIRMED);
    }

    @Test
    void deathSaidAsAFactIsNotDeniedByAVisitBefore() {
        List<Claim> claims = read(
                "en",
                "A lawyer visited Thomas Weber in March. Thomas Weber died in prison on Friday.");

        assertThat(modality(claims)).contains(Modality.ASSERTED);
    }

    private static List<Claim> read(String tag, String text) {
        return new EventReader(Language.of(tag))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY));
    }

    private static List<Modality> modality(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.kind() == EventKind.DEATH)
                .map(Claim::modality)
                .toList();
    }
}
