package org.vigie.read.intake;

import org.jsoup.Jsoup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A feed that was saved as a file: RSS 0.9 to 2.0 or Atom. Each entry is a bulletin with its day,
/// from its whole content where the feed holds that, else from its summary. Nothing that it links
/// to is fetched.
final class Feed implements Xml.Listener {
    private static final Pattern ROOT = Pattern.compile("<(?:rss|feed|\\w{1,9}:RDF)\\b");

    /// What may stand before the first element, and how it ends.
    private static final Map<String, String> BEFORE = Map.of("<?", "?>", "<!--", "-->");

    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /// The longest wording first.
    private static final List<String> TEXTS =
            List.of("encoded", "content", "description", "summary");

    /// When it came out goes before when it was touched.
    private static final List<String> DAYS =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, StringBuilder> values = new HashMap<>();
    private Optional<StringBuilder> value = Optional.empty();
    private String language = "";
    private boolean inEntry;
    private int within;

    private Feed() {}

    /// {@return whether the first element of a text is that of a feed}
    static boolean leads(String text) {
        int at = skipSpace(text, 0);
        int next = afterProlog(text, at);
        while (next > at) {
            at = skipSpace(text, next);
            next = afterProlog(text, at);
        }
        return ROOT.matcher(text).region(at, text.length()).lookingAt();
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// {@return where an instruction, comment or declaration of types ends; `at` if none
    ///     begins}
    private static int afterProlog(String text, int at) {
        for (Map.Entry<String, String> mark : BEFORE.entrySet()) {
            if (text.startsWith(mark.getKey(), at)) {
                int end = text.indexOf(mark.getValue(), at);
                return end < 0 ? at : end + mark.getValue().length();
            }
        }
        if (!text.startsWith("<!DOCTYPE", at)) {
            return at;
        }
        int close = text.indexOf('>', at);
        int subset = text.indexOf('[', at);
        int end = subset >= 0 && subset < close ? text.indexOf("]>", subset) + 1 : close;
        return end <= 0 ? at : end + 1;
    }

    /// {@return the entries of a feed}
    static List<Part> parts(String text) throws RefusedException {
        Feed feed = new Feed();
        Xml.walk(text.stripLeading(), feed);
        return feed.parts;
    }

    @Override
    public void open(String name, Xml at) throws RefusedException {
        if (value.isPresent()) {
            // Atom's XHTML stands in the feed as elements
            within++;
            value.get().append('<').append(name).append('>');
            return;
        }
        if (language.isEmpty()) {
            language = at.attribute("lang");
        }
        if (ENTRIES.contains(name)) {
            inEntry = true;
            values.clear();
            language = at.attribute("lang").isEmpty() ? language : at.attribute("lang");
            if (parts.size() >= Limits.PARTS) {
                throw Guard.tooMany();
            }
        } else if (inEntry && (TEXTS.contains(name) || DAYS.contains(name) || name.equals("title"))
                || !inEntry && name.equals("language")) {
            value = Optional.of(values.computeIfAbsent(name, _ -> new StringBuilder()));
            within = 0;
        }
    }

    @Override
    public void close(String name) {
        if (value.isPresent() && within > 0) {
            within--;
            value.get().append("</").append(name).append('>');
        } else if (value.isPresent()) {
            value = Optional.empty();
            if (!inEntry) {
                language = said("language");
            }
        } else if (ENTRIES.contains(name)) {
            inEntry = false;
            parts.add(part());
        }
    }

    @Override
    public void words(String words) {
        if (value.isPresent()) {
            value.get().append(within > 0 ? words.replace("<", "&lt;") : words);
        }
    }

    private Part part() {
        String title = Jsoup.parse(said("title")).text();
        String html = TEXTS.stream()
                .map(this::said)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        String text = PageText.of(Jsoup.parse(html).body());
        String day = DAYS.stream()
                .flatMap(name -> Days.of(said(name)).stream())
                .findFirst()
                .map(Object::toString)
                .orElse("");
        return Extract.part("#" + (parts.size() + 1), title, day, language, text);
    }

    private String said(String name) {
        return values.getOrDefault(name, new StringBuilder()).toString().strip();
    }
}
