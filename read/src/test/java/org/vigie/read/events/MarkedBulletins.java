package org.vigie.read.events;

import org.vigie.claim.Bulletin;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The marked bulletins that models are trained from, with what the rules see in them.
///
/// Held out, and never looked at by people, is a bulletin whose id's SHA-256 has a first byte
/// divisible by three. Those held out fall into three parts, so that a model fitted without one
/// part can be measured on it.
final class MarkedBulletins {
    /// The parts of what is held out.
    static final int PARTS = 3;

    private final List<Marked> all = new ArrayList<>();
    private final Map<String, EventReader> readers = new HashMap<>();

    /// One marked bulletin.
    ///
    /// @param number  its place in the order of ids
    /// @param json    what people marked
    /// @param whole   title and text
    /// @param passage what the reader sees
    record Marked(int number, JsonNode json, String whole, Passage passage) {

        /// {@return it as a bulletin}
        Bulletin bulletin() {
            return new Bulletin(
                    json.path("id").asString(),
                    "",
                    json.path("title").asString(""),
                    whole,
                    Optional.of(LocalDate.parse(json.path("published").asString())),
                    json.path("language").asString());
        }

        /// {@return the tokens of the words that people marked as naming a claim's event}
        List<Token> trigger(JsonNode claim) {
            int at = find(claim.path("trigger").asString(), whole);
            int end = at + plain(claim.path("trigger").asString()).length();
            return passage.text().tokens().stream()
                    .filter(token -> token.begin() < end && token.end() > at)
                    .toList();
        }

        /// {@return the claim that people marked where a telling stands, if they did}
        Optional<JsonNode> claim(Telling telling) {
            int begin = passage.token(telling.first).begin();
            int end = passage.token(telling.end - 1).end();
            for (JsonNode claim : json.path("claims")) {
                int at = find(claim.path("trigger").asString(), whole);
                int marked = at + plain(claim.path("trigger").asString()).length();
                boolean same =
                        claim.path("event").asString().equals(telling.kind().label());
                if (same && at < end && begin < marked) {
                    return Optional.of(claim);
                }
            }
            return Optional.empty();
        }
    }

    /// Reads bulletins of some folders, in the order of their ids.
    ///
    /// @param wanted tells by an id whether a bulletin is read
    MarkedBulletins(List<Path> folders, Predicate<String> wanted) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    JsonNode json = new JsonMapper().readTree(Files.readString(file));
                    if (wanted.test(json.path("id").asString())) {
                        found.add(json);
                    }
                }
            }
        }
        found.sort((one, other) ->
                one.path("id").asString().compareTo(other.path("id").asString()));
        for (JsonNode json : found) {
            all.add(marked(json));
        }
    }

    private Marked marked(JsonNode json) {
        String tag = json.path("language").asString();
        EventReader reader = readers.computeIfAbsent(tag, key -> new EventReader(Language.of(key)));
        String whole =
                json.path("title").asString("") + "\n" + json.path("text").asString();
        Passage passage = reader.passage(
                Text.of(whole, Language.of(tag)),
                Optional.of(LocalDate.parse(json.path("published").asString())));
        return new Marked(all.size(), json, whole, passage);
    }

    List<Marked> all() {
        return all;
    }

    /// {@return the part of what is held out that a bulletin belongs to, from 0; -1 for one
    /// that
    /// people may read}
    static int part(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(id.getBytes(StandardCharsets.UTF_8));
            int first = hash[0] & 0xFF;
            return first % 3 == 0 ? first / 3 % PARTS : -1;
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    /// {@return the strings of an array}
    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(one -> strings.add(one.asString()));
        return strings;
    }

    /// {@return whether words are among the mentions that people marked}
    static boolean isAmong(String words, JsonNode mentions) {
        for (JsonNode mention : mentions) {
            if (isSame(words, mention.asString())) {
                return true;
            }
        }
        return false;
    }

    static boolean isSame(String one, String other) {
        String first = " " + Fold.bare(one).replaceAll("\\s+", " ") + " ";
        String second = " " + Fold.bare(plain(other)).replaceAll("\\s+", " ") + " ";
        return first.contains(second) || second.contains(first);
    }

    private static String plain(String span) {
        return span.replaceAll("@\\d+$", "");
    }

    private static int find(String span, String whole) {
        String words = plain(span);
        int nth = words.equals(span) ? 1 : Integer.parseInt(span.substring(words.length() + 1));
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = whole.indexOf(words, at + 1);
        }
        return at;
    }
}
