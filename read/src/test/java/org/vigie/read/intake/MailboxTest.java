package org.vigie.read.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Mailboxes that are larger than what is taken in at once.
class MailboxTest {
    private static final int MIB = 1 << 20;

    /// A message whose signature, which is for programs, makes it large.
    private static byte[] message(int number, int bytes) {
        String head = "From a@exemple.invalid Sun Mar 14 23:30:00 2021\n"
                + "From: a@exemple.invalid\nTo: b@exemple.invalid\n"
                + "Date: Sun, 14 Mar 2021 12:00:00 +0000\nSubject: Nouvelles " + number
                + "\nMIME-Version: 1.0\nContent-Type: multipart/signed; boundary=b\n\n"
                + "--b\nContent-Type: text/plain; charset=utf-8\n\n"
                + "Le 12 mars, la police a arrêté trois personnes à Algua.\n"
                + "--b\nContent-Type: application/pgp-signature\n\n";
        String end = "\n--b--\n\n";
        String line = "x".repeat(75) + "\n";
        return (head + line.repeat(Math.max(0, bytes) / line.length()) + end).getBytes(UTF_8);
    }

    /// Counts what was read of a made file, whose messages are not there before they are read.
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(int messages, int bytes) {
            super(new SequenceInputStream(Collections.enumeration(
                    new Lazy(IntStream.rangeClosed(1, messages)
                            .<InputStream>mapToObj(
                                    number -> new ByteArrayInputStream(message(number, bytes)))
                            .iterator()))));
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int count = super.read(to, from, most);
            read += Math.max(0, count);
            return count;
        }
    }

    private static final class Lazy extends AbstractCollection<InputStream> {
        private final Iterator<InputStream> iterator;

        Lazy(Iterator<InputStream> iterator) {
            this.iterator = iterator;
        }

        @Override
        public Iterator<InputStream> iterator() {
            return iterator;
        }

        @Override
        public int size() {
            return 0;
        }
    }

    private static List<Outcome> read(InputStream in) throws IOException {
        List<Outcome> heard = new ArrayList<>();
        Intake.read(in, "mail/liste.mbox", Optional.empty(), Optional.of("fr"), heard::add);
        return heard;
    }

    private static List<Outcome.Taken> taken(List<Outcome> heard) {
        return heard.stream().map(Outcome.Taken.class::cast).toList();
    }

    @Test
    void aMailboxOf80MiBIsHeardMessageByMessageAsItIsRead() throws IOException {
        Counted file = new Counted(80, MIB);
        List<String> ids = new ArrayList<>();
        List<Long> ahead = new ArrayList<>();

        Intake.read(file, "liste.mbox", Optional.empty(), Optional.of("fr"), outcome -> {
            Piece piece = ((Outcome.Taken) outcome).pieces().getFirst();
            ids.add(piece.bulletin().id());
            ahead.add(file.read - ids.size() * (long) piece.bytes().length);
            assertThat(piece.bulletin().published()).contains(LocalDate.of(2021, 3, 14));
        });

        assertThat(ids).hasSize(80).startsWith("liste.mbox#1").endsWith("liste.mbox#80");
        assertThat(file.read).isGreaterThan(79L * MIB);
        assertThat(ahead).allSatisfy(bytes -> assertThat(bytes).isLessThan(MIB / 2));
    }

    @Test
    void ofAMailboxThatIsCutOffAllMessagesBeforeAreWhole() throws IOException {
        byte[] first = message(1, 0);
        byte[] second = message(2, 1000);
        byte[] cut = new byte[first.length + second.length - 700];
        System.arraycopy(first, 0, cut, 0, first.length);
        System.arraycopy(second, 0, cut, first.length, cut.length - first.length);

        for (int length = first.length + 60; length <= cut.length; length += 37) {
            List<Outcome> heard = read(new ByteArrayInputStream(cut, 0, length));

            Piece whole = taken(heard).getFirst().pieces().getFirst();
            assertThat(heard).hasSize(2);
            assertThat(whole.bulletin().text()).contains("trois personnes à Algua.");
            assertThat(taken(heard).getLast())
                    .matches(last -> last.pieces().size() + last.left().size() > 0);
        }
    }

    @Test
    void aMessageThatIsTooLargeIsLeftByItsNumberAndTheNextIsRead() throws IOException {
        InputStream file = new SequenceInputStream(
                new SequenceInputStream(
                        new ByteArrayInputStream(message(1, 0)),
                        new ByteArrayInputStream(message(2, 33 * MIB))),
                new ByteArrayInputStream(message(3, 0)));

        List<Outcome.Taken> heard = taken(read(file));

        assertThat(heard).hasSize(3);
        assertThat(heard.get(1).left()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("liste.mbox#2");
            assertThat(left.why().reason()).isEqualTo(Outcome.Reason.TOO_LARGE);
        });
        assertThat(heard.get(2).bulletins())
                .singleElement()
                .satisfies(bulletin -> assertThat(bulletin.id()).isEqualTo("liste.mbox#3"));
    }

    @Test
    void aMailboxOfOneMessageGoesByItsOwnName() throws IOException {
        assertThat(taken(read(new ByteArrayInputStream(message(1, 0)))))
                .singleElement()
                .matches(Outcome.Taken::alone);
        assertThat(taken(read(new Counted(2, 0)))).noneMatch(Outcome.Taken::alone);
    }

    @Test
    void beyondSoManyMessagesOrBytesNoneIsRead() throws Exception {
        Mailbox messages = new Mailbox(new Counted(5, 0), Long.MAX_VALUE, 3);
        for (int number = 1; number <= 3; number++) {
            assertThat(messages.next()).isPresent();
        }
        Mailbox bytes = new Mailbox(new Counted(5, MIB), 2L * MIB, 100);

        assertThatThrownBy(messages::next).isInstanceOf(RefusedException.class);
        assertThat(bytes.next()).isPresent();
        assertThatThrownBy(bytes::next).isInstanceOf(RefusedException.class);
        assertThat(bytes.given()).isEqualTo(1);
    }

    @Test
    void whatIsNoMailboxIsTakenInWholeUpToItsLimit() throws IOException {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream("x".repeat(500).getBytes(UTF_8)), new Counted(34, MIB));

        assertThat(read(endless))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.reason()).isEqualTo(Outcome.Reason.TOO_LARGE));
    }
}
