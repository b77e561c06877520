package org.vigie.serve.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class AccountLogTest {
    private static final int CHANGES = 200;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2021-03-20T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void whatProvesSomebodyIsThereWhileItIsChanged() throws Exception {
        try (Record record = Record.create(
                        folder.resolve("record.vigie"),
                        RecordKey.make(folder.resolve("key")),
                        CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AccountLog log = new AccountLog(record);
            Credential begun = Credential.NONE.joined("hash 0", "seed");
            log.enter(AccountAct.INVITED, "ada", "Tester", Map.of("name", "Ada"), begun);
            log.change(AccountAct.JOINED, "ada", "Ada", Map.of(), Optional::of);

            Future<Boolean> changes = threads.submit(() -> {
                boolean done = true;
                for (int i = 0; i < CHANGES && done; i++) {
                    String hash = "hash " + i;
                    done = log.change(
                            AccountAct.PASSWORD,
                            "ada",
                            "Ada",
                            Map.of(),
                            before -> Optional.of(before.hashed(hash)));
                }
                return done;
            });

            while (!changes.isDone()) {
                assertThat(log.credential("ada").seed()).isEqualTo("seed");
            }
            assertThat(changes.get()).isTrue();
        }
    }
}
