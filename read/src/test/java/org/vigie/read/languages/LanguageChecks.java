package org.vigie.read.languages;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.read.GoldenBulletinsTest;
import org.vigie.read.Reader;
import org.vigie.read.Soundness;
import org.vigie.read.events.FrameExamplesTest;
import org.vigie.read.intake.Intake;
import org.vigie.read.text.LanguageFiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// The eight checks that every language's folder passes. They know of no language; a fault begins
/// with the check's number, then file and line where there is one, what was found, and the remedy.
///
/// 1. every file is NFC and UTF-8, says nothing twice, and loads;
/// 2. the examples beside the rules hold;
/// 3. every rule reads something in the examples or golden bulletins;
/// 4. golden bulletins are read as they say, and known errors are still made;
/// 5. the language's own words in any order are read, in bounded time, and twice alike;
/// 6. a language that inherits leaves its parent's golden bulletins as they are;
/// 7. files that programs make are as they made them;
/// 8. the table of languages has a row for it that is not out of date.
public final class LanguageChecks {
    static final String TABLE = "lang/shared/languages.tsv";

    private static final long SEED = 20261129L;
    private static final int TEXTS = 40;
    private static final int TEXT_MILLIS = 5_000;
    private static final int TABLE_COLUMNS = 7;
    /// How far a figure of the table may be from today's.
    private static final double STALE = 0.5;

    private final String tag;
    private final List<String> faults = new ArrayList<>();

    private LanguageChecks(String tag) {
        this.tag = tag;
    }

    /// {@return the faults of a language}
    ///
    /// @param tag its BCP 47 tag
    public static List<String> of(String tag) {
        LanguageChecks checks = new LanguageChecks(tag);
        checks.files();
        if (checks.faults.isEmpty()) {
            FrameExamplesTest.failures(tag).forEach(fault -> checks.add(2, fault));
            FrameExamplesTest.dead(tag, GoldenBulletinsTest.texts(tag))
                    .forEach(fault -> checks.add(3, fault));
            GoldenBulletinsTest.failures(tag).forEach(fault -> checks.add(4, fault));
            checks.anyOrder();
            checks.child();
            checks.generated();
            checks.table();
        }
        return checks.faults;
    }

    private void add(int check, String fault) {
        faults.add(check + " " + fault);
    }

    // ---- 1

    private void files() {
        for (String path : paths()) {
            Optional<String> text = text(path);
            if (text.isEmpty()) {
                add(1, path + ": is no UTF-8; save it as UTF-8");
            } else if (!Normalizer.isNormalized(text.get(), Normalizer.Form.NFC)) {
                add(1, path + ": is not in NFC; an accent stands beside its letter somewhere");
            } else if (path.endsWith(".tsv") && !path.endsWith("/interface.tsv")) {
                twice(path);
            }
        }
        try {
            Reader.installed().read(bulletin("a"));
        } catch (IllegalArgumentException wrong) {
            add(1, String.valueOf(wrong.getMessage()));
        }
    }

    private void twice(String path) {
        Set<String> seen = new HashSet<>();
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            if (line.file().equals(path) && !seen.add(line.text())) {
                add(1, path + ":" + line.number() + ": stands twice; take one out");
            }
        }
    }

    private List<String> paths() {
        return LanguageFiles.lines("lang/index.txt").stream()
                .map(line -> "lang/" + line.text())
                .filter(path -> path.startsWith("lang/" + tag + "/"))
                .toList();
    }

    private static Optional<String> text(String path) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(path)))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String path) {
        try (InputStream in = LanguageChecks.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + path, broken);
        }
    }

    // ---- 5

    private void anyOrder() {
        List<String> words = words();
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 80 && !words.isEmpty(); j++) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            long begun = System.nanoTime();
            try {
                Soundness.ofText(text.toString(), tag);
            } catch (RuntimeException | StackOverflowError fault) {
                add(5, "text " + i + " of seed " + SEED + " fails: " + fault);
                return;
            }
            if (System.nanoTime() - begun > TEXT_MILLIS * 1_000_000L) {
                add(5, "text " + i + " of seed " + SEED + " takes longer than it may");
                return;
            }
        }
    }

    /// Words of the golden bulletins and of the files themselves, with what is seen rarely.
    private List<String> words() {
        List<String> words =
                new ArrayList<>(List.of("2012", "5", ",", ".", ":", "\n\n- ", "\u200F"));
        GoldenBulletinsTest.texts(tag).forEach(text -> words.addAll(List.of(text.split(" +"))));
        for (String path : paths()) {
            if (path.contains("/dates/words") || path.contains("/cues/")) {
                LanguageFiles.lines(path)
                        .forEach(line -> words.addAll(List.of(line.text().split("[\\s|]+"))));
            }
        }
        return words;
    }

    // ---- 6

    private void child() {
        Optional<String> parent = LanguageFiles.parent(tag);
        if (parent.isEmpty()) {
            return;
        }
        for (String text : GoldenBulletinsTest.texts(parent.get())) {
            if (!said(text, parent.get()).equals(said(text, tag))) {
                add(
                        6,
                        "reads a golden bulletin of " + parent.get()
                                + " otherwise; say so in a golden bulletin of its own, or mend it: "
                                + text);
            }
        }
    }

    private static List<String> said(String text, String language) {
        return Soundness.ofText(text, language).stream()
                .map(Claim::toString)
                .map(claim -> claim.replaceAll(", rule=[^,\\]]*", ""))
                .toList();
    }

    // ---- 7

    private void generated() {
        String list = "lang/" + tag + "/generated.tsv";
        for (LanguageFiles.Line line : LanguageFiles.lines(list)) {
            List<String> columns = line.columns();
            String path = "lang/" + tag + "/" + columns.getFirst();
            if (line.file().equals(list) && !Intake.sha256(bytes(path)).equals(columns.get(1))) {
                add(
                        7,
                        path + ": is not what " + columns.get(2)
                                + " made; change its input and make it anew, then its sum in "
                                + list + ":" + line.number());
            }
        }
    }

    // ---- 8

    private void table() {
        Optional<List<String>> row = LanguageFiles.lines(TABLE).stream()
                .map(LanguageFiles.Line::columns)
                .filter(columns -> columns.getFirst().equals(tag))
                .findFirst();
        if (row.isEmpty() || row.get().size() != TABLE_COLUMNS) {
            add(8, TABLE + ": has no row for " + tag + "; make it anew");
            return;
        }
        List<Integer> today = LanguageTable.figures(tag);
        for (int i = 0; i < today.size(); i++) {
            double was = Double.parseDouble(row.get().get(2 + i));
            double is = today.get(i);
            if (Math.abs(was - is) > STALE * Math.max(was, is)) {
                add(8, TABLE + ": the row of " + tag + " is out of date; make it anew");
                return;
            }
        }
    }

    private Bulletin bulletin(String text) {
        return new Bulletin(
                "a", "0".repeat(64), "a", text, Optional.of(LocalDate.of(2021, 3, 14)), tag);
    }
}
