import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.components.ResultFormatter;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;

import org.vigie.read.dates.TmlReader;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Reads the dates of a folder of TimeML files with HeidelTime, which is GPL and no part of the
/// build: `scripts/bench dates` fetches it and starts this file as it stands.
///
/// Writes one line for each expression (document, begin, end, type, value, parted by tabs; offsets
/// in UTF-16 code units) and, as comments, how long the second of two runs took. Sentences are cut
/// by HeidelTime's own tokenizer; it asks for no tagger in French.
final class HeidelTimeDates {
    private static final String CONFIG = """
            considerDate = true
            considerDuration = true
            considerSet = true
            considerTime = true
            considerTemponym = false
            typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
            typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
            uimaVarDate = Date
            uimaVarDuration = Duration
            uimaVarLanguage = Language
            uimaVarSet = Set
            uimaVarTime = Time
            uimaVarTemponym = Temponym
            uimaVarTypeToProcess = Type
            chineseTokenizerPath =
            treeTaggerHome =
            config_path =
            hunpos_path =
            hunpos_model_name =
            sent_model_path =
            word_model_path =
            pos_model_path =
            model_path =
            """;

    private HeidelTimeDates() {}

    /// {@return a new file of settings: no tagger, all kinds of expressions}
    static Path config() throws IOException {
        Path config = Files.createTempFile("heideltime", ".props");
        Files.writeString(config, CONFIG);
        return config;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path config = config();
        Logger.getLogger("HeidelTimeStandalone").setLevel(Level.WARNING);
        PrintStream lines = new PrintStream(
                Files.newOutputStream(Path.of(arguments[1])), false, StandardCharsets.UTF_8);
        // it writes what it does to both streams
        long begin = System.nanoTime();
        HeidelTimeStandalone reader = new HeidelTimeStandalone(
                Language.FRENCH,
                DocumentType.NEWS,
                OutputType.TIMEML,
                config.toString(),
                POSTagger.NO);
        List<TmlReader.Document> documents = documents(folder);
        for (TmlReader.Document document : documents) {
            read(reader, document, new ArrayList<>());
        }
        lines.println("# load and first run, ms: " + (System.nanoTime() - begin) / 1_000_000);
        List<String> found = new ArrayList<>();
        begin = System.nanoTime();
        for (TmlReader.Document document : documents) {
            read(reader, document, found);
        }
        lines.println("# second run, ms: " + (System.nanoTime() - begin) / 1_000_000);
        found.forEach(lines::println);
        lines.close();
        Files.delete(config);
    }

    private static List<TmlReader.Document> documents(Path folder) throws Exception {
        List<TmlReader.Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tml"))
                    .sorted()
                    .toList()) {
                documents.add(new TmlReader().read(file));
            }
        }
        return documents;
    }

    private static void read(
            HeidelTimeStandalone reader, TmlReader.Document document, List<String> into)
            throws Exception {
        Date created = Date.from(document.created()
                .orElseThrow(() -> new IllegalArgumentException(
                        "document=" + document.id() + " has no day of creation"))
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant());
        ResultFormatter lines = cas -> {
            for (var found : cas.getAnnotationIndex(Timex3.type)) {
                Timex3 time = (Timex3) found;
                into.add(String.join(
                        "\t",
                        document.id(),
                        String.valueOf(time.getBegin()),
                        String.valueOf(time.getEnd()),
                        time.getTimexType(),
                        time.getTimexValue()));
            }
            return "";
        };
        reader.process(document.text(), created, lines);
    }
}
