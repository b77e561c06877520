package org.vigie.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.vigie.claim.Bulletin;
import org.vigie.read.Reader;

import java.util.List;

/// How many sentences a second are read, beside the floor: tokens by a pattern, each looked up.
///
/// The column `sentences` is the figure; an operation is all bulletins of the language once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBench {
    /// The language.
    @Param({"fr", "en", "ru"})
    public String tag = "fr";

    private final Reader reader = Reader.installed();
    private List<Bulletin> bulletins = List.of();
    private int sentences;

    /// Counts what one operation read.
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Read {
        /// Sentences read.
        public long sentences;

        /// None yet.
        public Read() {}
    }

    /// Nothing is loaded yet.
    public ReadBench() {}

    /// Loads the bulletins.
    @Setup
    public void load() {
        bulletins = Corpus.bulletins(tag);
        sentences = Corpus.sentences(bulletins);
    }

    /// Bulletins into claims.
    ///
    /// @param read  counts sentences
    /// @param claims takes what was read
    @Benchmark
    public void claims(Read read, Blackhole claims) {
        for (Bulletin bulletin : bulletins) {
            claims.consume(reader.read(bulletin));
        }
        read.sentences += sentences;
    }

    /// Tokens by a pattern, and all analyses of each.
    ///
    /// @param read  counts sentences
    /// @param words takes what was found
    @Benchmark
    public void floor(Read read, Blackhole words) {
        for (Bulletin bulletin : bulletins) {
            words.consume(Floor.of(tag).analyses(bulletin.text()));
        }
        read.sentences += sentences;
    }
}
