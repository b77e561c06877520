import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// How many sentences a second other programs get through, on the texts that Vigie is measured on;
/// CoreNLP and HeidelTime are GPL and no part of the build: `scripts/bench read` fetches them and
/// starts this file as it stands.
///
/// Writes one line for each step: language, what it is, sentences a second of one thread's
/// processor time. CoreNLP has no Russian, and HeidelTime is asked for French alone, where it needs
/// no tagger. Slow ones read a part of the texts.
final class ReadPeers {
    private static final int ROUNDS = 5;
    private static final double NANOS_A_SECOND = 1e9;
    private static final long WARM_NANOS = 8_000_000_000L;
    /// Every so many bulletins is read by the slow ones.
    private static final int SPARSE = 6;

    private ReadPeers() {}

    private interface Step {
        void read(String text) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream lines = new PrintStream(
                Files.newOutputStream(Path.of(arguments[1])), true, StandardCharsets.UTF_8);
        Map<String, Analyzer> analyzers = Map.of(
                "fr", new FrenchAnalyzer(), "en", new EnglishAnalyzer(), "ru", new RussianAnalyzer());
        for (String tag : List.of("fr", "en", "ru")) {
            Path folder = Path.of(arguments[0], tag);
            List<String> texts = texts(folder);
            int sentences = Integer.parseInt(Files.readString(folder.resolve("sentences")));
            Analyzer standard = new StandardAnalyzer();
            write(lines, tag, "Lucene StandardAnalyzer, tokens only", texts, sentences, text -> drain(standard, text));
            write(lines, tag, "Lucene's analyzer of the language", texts, sentences, text -> drain(analyzers.get(tag), text));
            List<String> some = new ArrayList<>();
            for (int i = 0; i < texts.size(); i += SPARSE) {
                some.add(texts.get(i));
            }
            int part = (int) ((long) sentences * length(some) / length(texts));
            if (!tag.equals("ru")) {
                StanfordCoreNLP tagging = pipeline(tag, "tokenize,pos");
                write(lines, tag, "CoreNLP, tokens and parts of speech", some, part, text -> tagging.process(text));
                StanfordCoreNLP naming = pipeline(tag, tag.equals("fr") ? "tokenize,pos,ner" : "tokenize,pos,lemma,ner");
                write(lines, tag, "CoreNLP, tokens, parts of speech, names", some, part, text -> naming.process(text));
            }
            if (tag.equals("fr")) {
                HeidelTimeStandalone dates = heidelTime(HeidelTimeDates.config());
                Date day = new Date();
                write(lines, tag, "HeidelTime, dates alone", some, part, text -> dates.process(text, day));
            }
        }
        lines.close();
    }

    private static List<String> texts(Path folder) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static long length(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    private static void drain(Analyzer analyzer, String text) throws Exception {
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            tokens.reset();
            while (tokens.incrementToken()) {
                // the tokens are what is measured
            }
            tokens.end();
        }
    }

    private static StanfordCoreNLP pipeline(String tag, String annotators) throws Exception {
        Properties settings = new Properties();
        if (tag.equals("fr")) {
            try (var given = ReadPeers.class.getResourceAsStream("/StanfordCoreNLP-french.properties")) {
                settings.load(given);
            }
        }
        settings.setProperty("annotators", annotators);
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.buildEntityMentions", "false");
        return new StanfordCoreNLP(settings);
    }

    private static HeidelTimeStandalone heidelTime(Path config) {
        return new HeidelTimeStandalone(
                Language.FRENCH, DocumentType.NEWS, OutputType.TIMEML, config.toString(), POSTagger.NO);
    }

    private static void write(
            PrintStream lines, String tag, String what, List<String> texts, int sentences, Step step)
            throws Exception {
        long begin = System.nanoTime();
        do {
            for (String text : texts) {
                step.read(text);
            }
        } while (System.nanoTime() - begin < WARM_NANOS);
        var threads = ManagementFactory.getThreadMXBean();
        double[] speeds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long from = threads.getCurrentThreadCpuTime();
            for (String text : texts) {
                step.read(text);
            }
            speeds[i] = sentences * NANOS_A_SECOND / (threads.getCurrentThreadCpuTime() - from);
        }
        Arrays.sort(speeds);
        lines.printf(Locale.ROOT, "%s\t%s\t%.0f%n", tag, what, speeds[ROUNDS / 2]);
    }
}
