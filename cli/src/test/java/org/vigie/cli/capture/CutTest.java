package org.vigie.cli.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Why a page is not whole stands in the record in words that are understood when they come back.
class CutTest {

    @Test
    void everyReasonIsReadBackFromTheWordsInTheRecord() {
        for (Cut.Kind kind : Cut.Kind.values()) {
            Cut cut = Cut.of(kind);

            assertThat(Cut.parse(cut.text())).contains(cut);
        }
        assertThat(Cut.parse("the server answered 410")).contains(Cut.of(Cut.Kind.STATUS, 410));
        assertThat(Cut.parse("larger than 67108864 bytes"))
                .contains(Cut.of(Cut.Kind.TOO_LARGE, 64L << 20));
    }

    @Test
    void otherWordsAreNoReason() {
        for (String other : new String[] {"", "the server answered ", "longer than x seconds"}) {
            assertThat(Cut.parse(other)).as(other).isEmpty();
        }
    }
}
