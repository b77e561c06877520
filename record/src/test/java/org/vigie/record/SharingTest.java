package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class SharingTest {
    @TempDir
    Path folder;

    @Test
    void twoOpenRecordsOfOneFileWriteInTurnAndSeeEachOther() throws Exception {
        Samples.create(folder).close();

        try (Record one = Samples.open(folder);
                Record other = Samples.open(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Record store = i % 2 == 0 ? one : other;
                String name = "writer " + i;
                writers.add(threads.submit(() -> {
                    for (int n = 0; n < 10; n++) {
                        Samples.add(store, KilledWriter.text(name + "/" + n));
                        assertThat(store.bulletins(100, 0))
                                .extracting(Listed::claims)
                                .containsOnly(3);
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }

            assertThat(one.bulletinCount()).isEqualTo(40);
            assertThat(other.checkpoint()).isEqualTo(one.checkpoint());
            assertThat(other.verify()).isInstanceOf(Verification.Verified.class);
        }
    }
}
