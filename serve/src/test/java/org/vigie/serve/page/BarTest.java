package org.vigie.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Edtf;

import java.time.LocalDate;

class BarTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);

    @Test
    void aMonthIsSoftOverTheWholeMonthAndHardNowhere() {
        Bar bar = Bar.of(new Edtf("2021-03"), FIRST, LAST);

        assertThat(bar.softTo() - bar.softFrom()).isBetween(83, 86);
        assertThat(bar.hardTo()).isEqualTo(bar.hardFrom());
    }

    @Test
    void aSpanOfDaysIsHardOverAllOfThem() {
        Bar bar = Bar.of(new Edtf("2021-03-01/2021-03-31"), FIRST, LAST);

        assertThat(bar)
                .isEqualTo(new Bar(bar.softFrom(), bar.softTo(), bar.softFrom(), bar.softTo()));
    }

    @Test
    void aSpanFromSomeDayOfAMonthFadesInAndAnOpenEndGoesToTheEdge() {
        Bar bar = Bar.of(new Edtf("2021-03/.."), FIRST, LAST);

        assertThat(bar.hardFrom()).isGreaterThan(bar.softFrom());
        assertThat(bar.softTo()).isEqualTo(1000);
    }

    @Test
    void oneDayIsSeenAndWhatLiesOutsideIsCutAtTheEdges() {
        Bar day = Bar.of(new Edtf("2021-03-01"), FIRST, LAST);
        Bar year = Bar.of(new Edtf("2020-06-01/2022-06-01"), FIRST, LAST);

        assertThat(day.hardTo() - day.hardFrom()).isGreaterThanOrEqualTo(2);
        assertThat(year).isEqualTo(new Bar(0, 1000, 0, 1000));
    }
}
