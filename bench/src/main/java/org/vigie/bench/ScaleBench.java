package org.vigie.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.read.Reader;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How long one bulletin takes by its length: the cost is to grow no faster than the text.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ScaleBench {
    /// The language.
    @Param({"fr", "en", "ru"})
    public String tag = "fr";

    /// The length, in thousands of UTF-16 code units.
    @Param({"10", "100", "1000"})
    public int thousands;

    private final Reader reader = Reader.installed();
    private Optional<Bulletin> bulletin = Optional.empty();

    /// Nothing is loaded yet.
    public ScaleBench() {}

    /// Puts the bulletin together.
    @Setup
    public void load() {
        bulletin = Optional.of(Corpus.ofLength(tag, thousands * 1000));
    }

    /// {@return the claims of one long bulletin}
    @Benchmark
    public List<Claim> claims() {
        return reader.read(bulletin.orElseThrow());
    }
}
