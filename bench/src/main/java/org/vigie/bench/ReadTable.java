package org.vigie.bench;

import org.vigie.claim.Bulletin;
import org.vigie.read.Reader;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Prints how fast bulletins are read, beside the floor and beside other programs on the same
/// texts: `ReadTable texts FOLDER` writes the texts for them, `ReadTable table FILE…` measures and
/// adds their lines, `ReadTable first TAG` tells what a fresh process spends on its first sentence.
///
/// Times are processor time of the reading thread, so that a machine in use makes them no longer;
/// only those of two threads are by the clock, and want a machine at rest.
public final class ReadTable {
    private static final List<String> LANGUAGES = List.of("fr", "en", "ru");
    private static final int ROUNDS = 9;
    private static final long WARM_NANOS = 12_000_000_000L;
    private static final double NANOS_A_SECOND = 1e9;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final int KIB = 1024;
    private static final int LONG = 1_000_000;

    private final Reader reader = Reader.installed();

    private ReadTable() {}

    /// Does one of the three.
    ///
    /// @param arguments see the class
    /// @throws IOException          if a file cannot be read or written
    /// @throws InterruptedException if it is stopped
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String what = arguments.length == 0 ? "" : arguments[0];
        switch (what) {
            case "texts" -> writeTexts(Path.of(arguments[1]));
            case "first" -> first(arguments[1]);
            case "table" -> {
                List<String> others = new ArrayList<>();
                for (int i = 1; i < arguments.length; i++) {
                    others.addAll(Files.readAllLines(Path.of(arguments[i])));
                }
                new ReadTable().print(others);
            }
            default ->
                throw new IllegalArgumentException(
                        "usage: ReadTable texts FOLDER | first TAG | table [FILE...]");
        }
    }

    // ---- texts for other programs

    private static void writeTexts(Path folder) throws IOException {
        for (String tag : LANGUAGES) {
            Path own = Files.createDirectories(folder.resolve(tag));
            List<Bulletin> bulletins = Corpus.bulletins(tag);
            for (int i = 0; i < bulletins.size(); i++) {
                Files.writeString(
                        own.resolve(String.format(Locale.ROOT, "%04d.txt", i)),
                        bulletins.get(i).text());
            }
            Files.writeString(own.resolve("sentences"), "" + Corpus.sentences(bulletins));
        }
    }

    // ---- a fresh process

    private static void first(String tag) {
        Bulletin bulletin = Corpus.ofLength(tag, 1);
        long clock = System.nanoTime();
        long processor = processNanos();
        int claims = Reader.installed().read(bulletin).size();
        System.out.printf(
                Locale.ROOT,
                "%s\tfirst bulletin of a fresh process (%d claims)\t%d ms by the clock\t"
                        + "%d ms of processors%n",
                tag,
                claims,
                (System.nanoTime() - clock) / NANOS_A_MILLI,
                (processNanos() - processor) / NANOS_A_MILLI);
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    // ---- the table

    private void print(List<String> others) throws InterruptedException {
        System.out.println("language\tstep\tsentences/s\ttimes Vigie's");
        for (String tag : LANGUAGES) {
            List<Bulletin> bulletins = Corpus.bulletins(tag);
            int sentences = Corpus.sentences(bulletins);
            double own = speed(sentences, () -> bulletins.forEach(reader::read));
            Floor floor = Floor.of(tag);
            double least = speed(
                    sentences,
                    () -> bulletins.forEach(bulletin -> floor.analyses(bulletin.text())));
            line(tag, "Vigie, bulletins into claims", own, own);
            line(tag, "floor: words by a pattern, each looked up", least, own);
            for (String other : others) {
                String[] columns = other.split("\t", -1);
                if (columns[0].equals(tag)) {
                    line(tag, columns[1], Double.parseDouble(columns[2]), own);
                }
            }
            twoThreads(tag, bulletins, sentences);
        }
        lengths();
        heap();
    }

    private static void line(String tag, String step, double speed, double own) {
        System.out.printf(Locale.ROOT, "%s\t%s\t%,.0f\t%.2f%n", tag, step, speed, speed / own);
    }

    /// The median of some rounds, after as much time as compiling takes.
    private static double speed(int sentences, Runnable round) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM_NANOS) {
            round.run();
        }
        double[] speeds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            speeds[i] = sentences * NANOS_A_SECOND / spent(round);
        }
        java.util.Arrays.sort(speeds);
        return speeds[ROUNDS / 2];
    }

    private static long spent(Runnable round) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        round.run();
        return threads.getCurrentThreadCpuTime() - begin;
    }

    private void twoThreads(String tag, List<Bulletin> bulletins, int sentences)
            throws InterruptedException {
        double one = byTheClock(1, bulletins, sentences);
        double two = byTheClock(2, bulletins, sentences);
        System.out.printf(
                Locale.ROOT,
                "%s\tby the clock, one thread %,.0f, two threads\t%,.0f\t%.2f of one%n",
                tag,
                one,
                two,
                two / one);
    }

    private double byTheClock(int threads, List<Bulletin> bulletins, int sentences)
            throws InterruptedException {
        Consumer<Bulletin> read = reader::read;
        double best = 0;
        for (int i = 0; i < ROUNDS; i++) {
            List<Thread> running = new ArrayList<>();
            long begin = System.nanoTime();
            for (int thread = 0; thread < threads; thread++) {
                running.add(Thread.ofPlatform().start(() -> bulletins.forEach(read)));
            }
            for (Thread thread : running) {
                thread.join();
            }
            double speed = threads * sentences * NANOS_A_SECOND / (System.nanoTime() - begin);
            best = Math.max(best, speed);
        }
        return best;
    }

    private void lengths() {
        for (String tag : LANGUAGES) {
            Bulletin bulletin = Corpus.ofLength(tag, LONG);
            long nanos = spent(() -> reader.read(bulletin));
            System.out.printf(
                    Locale.ROOT, "%s\tone bulletin of 1 MB\t%,d ms%n", tag, nanos / NANOS_A_MILLI);
        }
    }

    private static void heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "all\theap in use with all languages, texts included\t%d MiB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / KIB / KIB);
    }
}
