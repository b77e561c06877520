package org.vigie.serve.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What is sent twice with one key is done once, and nobody waits for a stranger's write.
class AnswersTest {
    private static final int MIB = 1 << 20;

    private final Answers answers =
            new Answers(Clock.fixed(Instant.parse("2021-03-20T10:00:00Z"), ZoneOffset.UTC));
    private final AtomicInteger done = new AtomicInteger();

    private String send(String key, String answer) {
        return answers.answer(Optional.of(key), "/a", () -> {
            done.incrementAndGet();
            return answer;
        });
    }

    @Test
    @Timeout(30)
    void whoComesWithAnotherKeyDoesNotWait() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> slow =
                    others.submit(() -> answers.answer(Optional.of("slow"), "/a", () -> {
                        begun.countDown();
                        await(goOn);
                        return "at last";
                    }));
            await(begun);

            String quick = send("quick", "at once");
            boolean slowWorks = !slow.isDone();
            goOn.countDown();

            assertThat(quick).isEqualTo("at once");
            assertThat(slowWorks).isTrue();
            assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("at last");
        }
    }

    @Test
    @Timeout(30)
    void theSecondOfTwoAtOnceGetsTheFirstOnesAnswer() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first =
                    others.submit(() -> answers.answer(Optional.of("one"), "/a", () -> {
                        done.incrementAndGet();
                        begun.countDown();
                        await(goOn);
                        return "first";
                    }));
            await(begun);
            Future<String> second = others.submit(() -> send("one", "second"));
            goOn.countDown();

            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("first");
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void aWriteThatFailedIsDoneWhenItIsSentAgain() {
        assertThatThrownBy(() -> answers.answer(Optional.of("one"), "/a", () -> {
                    throw new ApiException(Problem.BUSY, "");
                }))
                .isInstanceOf(ApiException.class);

        assertThat(send("one", "now")).isEqualTo("now");
        assertThat(send("one", "again")).isEqualTo("now");
    }

    @Test
    void theOldestAnswersGoWhenAllTogetherAreTooLarge() {
        for (int i = 0; i < 20; i++) {
            send("key " + i, "x".repeat(MIB));
        }

        assertThat(done).hasValue(20);
        send("key 19", "");
        send("key 13", "");
        assertThat(done).hasValue(20);
        send("key 0", "");
        assertThat(done).hasValue(21);
    }

    @Test
    void anAnswerThatIsLargerThanAllMayBeIsKeptUntilTheNext() {
        send("large", "x".repeat(20 * MIB));

        send("large", "");
        assertThat(done).hasValue(1);
        send("next", "");
        send("large", "");
        assertThat(done).hasValue(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
