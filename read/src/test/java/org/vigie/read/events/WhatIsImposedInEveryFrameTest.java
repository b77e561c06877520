package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Bound;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Penalty;
import org.vigie.claim.Quote;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is imposed, and for what, is the same however a verdict is told.
class WhatIsImposedInEveryFrameTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    /// By language and what is asked: the words and what they mean, then a line of `-`, then
    /// the sentences, each behind its kind of event where that is not the table's own.
    private static final Map<String, String> TABLES = Map.of(
            "en lengths",
            """
            three years|P3Y
            three years in prison|P3Y
            three years behind bars|P3Y
            18 months in jail|P18M
            two and a half years in prison|P2Y6M
            2.5 years in prison|P2Y6M
            two years and six months in prison|P2Y6M
            15 days in jail|P15D
            life imprisonment|life
            up to three years in prison|at-most P3Y
            two years in prison, suspended|suspended P2Y
            a prison term of three years|P3Y
            -
            The court sentenced Ann Lee to {it}.
            Ann Lee was sentenced on Monday to {it} for fraud.
            Ann Lee was sentenced by a court in Lund to {it}.
            Ann Lee and Tom Beck were each sentenced to {it}.
            The court sentenced twelve miners to {it} for an illegal strike.
            Ann Lee, 43, a lawyer who was arrested in 2019, was sentenced to {it}.
            Ann Lee was convicted of fraud and sentenced to {it}.\
            """,
            "en sums",
            """
            500 euros|500 EUR
            €500|500 EUR
            $5,000|5000 USD
            10,000 roubles|10000 RUB
            1.5 million roubles|1500000 RUB
            up to 500 euros|at-most 500 EUR
            -
            The court fined Ann Lee {it}.
            Ann Lee was fined {it} for an illegal rally.
            Ann Lee was ordered to pay a fine of {it}.
            The court imposed a fine of {it} on Ann Lee.
            Twelve miners were fined {it} each.
            Ann Lee must pay a fine of {it}.\
            """,
            "en charges",
            """
            fraud|
            insulting the president|
            organising an unauthorised rally|
            membership of a banned organisation|
            spreading false information|
            fraud, bribery and theft|
            attempted murder|
            -
            sentence|Ann Lee was sentenced to three years for {it}.
            charge|Ann Lee was charged with {it}.
            charge|Ann Lee is accused of {it}.
            arrest|Police arrested Ann Lee on suspicion of {it}.
            arrest|Ann Lee was arrested on Monday on charges of {it}.
            sentence|The court found Ann Lee guilty of {it}.
            acquittal|Ann Lee was acquitted of {it}.
            trial|Ann Lee is on trial for {it}.
            fine|Ann Lee was fined 500 euros for {it}.\
            """,
            "fr lengths",
            """
            trois ans de prison|P3Y
            18 mois de prison ferme|P18M
            deux ans et demi de prison|P2Y6M
            2,5 ans de prison|P2Y6M
            deux ans et six mois de prison|P2Y6M
            la réclusion à perpétuité|life
            la peine de mort|death
            deux ans de prison avec sursis|suspended P2Y
            une peine de trois ans|P3Y
            dix ans de prison et à 500 euros d'amende|P10Y
            -
            Le tribunal a condamné Marc Loy à {it}.
            Marc Loy a été condamné lundi à {it} pour fraude.
            Marc Loy a été condamné par un tribunal de Lille à {it}.
            Marc Loy et Jean Roux ont été condamnés chacun à {it}.
            Le tribunal a condamné douze ouvriers à {it} pour une grève illégale.
            Marc Loy, 43 ans, un avocat arrêté en 2019, a été condamné à {it}.
            Condamné à {it}, Marc Loy a fait appel.\
            """,
            "fr sums",
            """
            500 euros|500 EUR
            5 000 dollars|5000 USD
            deux mille dirhams|2000 MAD
            1,5 million d'ouguiyas|1500000 MRU
            -
            Marc Loy a été condamné à {it} d'amende.
            Le tribunal a infligé à Marc Loy une amende de {it}.
            Une amende de {it} a été infligée à Marc Loy.
            Marc Loy doit payer une amende de {it}.
            Douze ouvriers ont été condamnés chacun à une amende de {it}.\
            """,
            "fr charges",
            """
            fraude|
            participation à une manifestation interdite|
            diffusion de fausses nouvelles|
            haute trahison|
            rébellion|
            fraude, corruption et vol|
            -
            sentence|Marc Loy a été condamné à trois ans pour {it}.
            charge|Marc Loy a été inculpé de {it}.
            arrest|Marc Loy a été arrêté pour {it}.
            sentence|Marc Loy a été reconnu coupable de {it}.
            trial|Marc Loy est jugé pour {it}.
            fine|Marc Loy a été condamné à une amende de 500 euros pour {it}.
            investigation|Une enquête a été ouverte contre Marc Loy pour {it}.\
            """,
            "ru lengths",
            """
            трём годам|P3Y
            трём годам колонии|P3Y
            18 месяцам тюрьмы|P18M
            двум с половиной годам колонии|P2Y6M
            2,5 годам колонии|P2Y6M
            полутора годам колонии|P1Y6M
            году ограничения свободы|P1Y
            15 суткам ареста|P15D
            пожизненному заключению|life
            двум годам лишения свободы условно|suspended P2Y
            12 годам и шести месяцам лишения свободы|P12Y6M
            -
            Суд приговорил Ивана Лося к {it}.
            Ивана Лося приговорили к {it}.
            Иван Лось был приговорён в понедельник к {it} за мошенничество.
            Суд в Минске признал Ивана Лося виновным и приговорил его к {it}.
            Двенадцать рабочих приговорили к {it} за забастовку.
            43-летнего адвоката Ивана Лося, арестованного в 2019 году, приговорили к {it}.\
            """,
            "ru sums",
            """
            500 евро|500 EUR
            10 тысяч рублей|10000 RUB
            10 тыс. рублей|10000 RUB
            полтора миллиона рублей|1500000 RUB
            1,5 млн рублей|1500000 RUB
            300 тысяч тенге|300000 KZT
            -
            Суд оштрафовал Ивана Лося на {it}.
            Иван Лось оштрафован на {it}.
            Ивану Лосю назначили штраф в {it}.
            Двенадцать рабочих оштрафовали на {it} каждого.\
            """,
            "ru charges",
            """
            мошенничестве|
            государственной измене|
            распространении ложной информации|
            терроризме|
            неповиновении полиции|
            подготовке поджога|
            -
            charge|Ивана Лося обвинили в {it}.
            charge|Ивану Лосю предъявили обвинение в {it}.
            sentence|Суд признал Ивана Лося виновным в {it}.
            arrest|Полиция задержала Ивана Лося по подозрению в {it}.
            investigation|Против Ивана Лося возбудили дело о {it}.
            acquittal|Суд оправдал Ивана Лося по обвинению в {it}.\
            """);

    @ParameterizedTest
    @CsvSource({
        "en, lengths, sentence",
        "en, sums, fine",
        "fr, lengths, sentence",
        "fr, sums, fine",
        "ru, lengths, sentence",
        "ru, sums, fine"
    })
    void itIsImposed(String tag, String table, String kind) {
        holds(
                tag,
                table,
                kind,
                claim ->
                        claim.penalty().map(WhatIsImposedInEveryFrameTest::told).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource({"en", "fr", "ru"})
    void itIsImposedForThat(String tag) {
        holds(tag, "charges", "", claim -> claim.charge().map(Quote::text).orElse("-"));
    }

    private static void holds(String tag, String table, String kind, Function<Claim, String> said) {
        EventReader reader = new EventReader(Language.of(tag));
        String[] parts = TABLES.getOrDefault(tag + " " + table, "").split("\n-\n");
        List<String> wrong = new ArrayList<>();
        int told = 0;
        for (String words : parts[0].split("\n")) {
            String[] meant = words.split("\\|", -1);
            for (String frame : parts[1].split("\n")) {
                int bar = frame.indexOf('|');
                EventKind event = EventKind.parse(bar < 0 ? kind : frame.substring(0, bar));
                String sentence = frame.substring(bar + 1).replace("{it}", meant[0]);
                List<String> read =
                        reader.read(Text.of(sentence, Language.of(tag)), Optional.of(DAY)).stream()
                                .filter(claim -> claim.kind() == event)
                                .map(said)
                                .toList();
                String expected = meant[1].isEmpty() ? meant[0] : meant[1];
                if (!read.equals(List.of(expected))) {
                    wrong.add(sentence + " " + read);
                }
                told++;
            }
        }
        assertThat(told).isGreaterThanOrEqualTo(20);
        assertThat(wrong).isEmpty();
    }

    private static String told(Penalty penalty) {
        List<String> told = new ArrayList<>();
        if (penalty.bound() != Bound.EXACT) {
            told.add(penalty.bound().label());
        }
        penalty.kind().ifPresent(kind -> told.add(kind.label()));
        penalty.duration().ifPresent(told::add);
        penalty.amount()
                .ifPresent(
                        money -> told.add(money.amount().toPlainString() + " " + money.currency()));
        return String.join(" ", told);
    }
}
