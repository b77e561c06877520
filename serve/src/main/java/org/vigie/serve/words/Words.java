package org.vigie.serve.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;

import org.vigie.read.text.LanguageFiles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What the desk and the command say in one language. The texts lie in `lang/<tag>/interface.tsv`
/// and, those of the command alone, in `commands.tsv`: a key and a text on each line; texts with
/// values in them are ICU messages, so that plurals come right.
public final class Words {
    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

    private final String tag;
    private final Locale locale;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
        this.texts = texts(tag);
    }

    /// {@return the tags of the languages that the desk speaks, in order}
    public static List<String> languages() {
        return LanguageFiles.languages().stream()
                .filter(tag -> Words.class.getClassLoader().getResource(file(tag)) != null)
                .toList();
    }

    /// {@return the words of a language}
    ///
    /// @param tag one of [#languages]
    /// @throws IllegalArgumentException if the desk does not speak it
    public static Words of(String tag) {
        return LOADED.computeIfAbsent(tag, Words::new);
    }

    /// {@return the language's BCP 47 tag}
    public String tag() {
        return tag;
    }

    /// {@return the language's locale}
    public Locale locale() {
        return locale;
    }

    /// {@return all keys, in order}
    public List<String> keys() {
        return List.copyOf(texts.keySet());
    }

    /// {@return whether there is a text for a key}
    ///
    /// @param key such as `review.accept`
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /// {@return a text without values}
    ///
    /// @param key such as `review.accept`
    /// @throws IllegalArgumentException if there is no text for it
    public String say(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text in " + file(tag) + " for key=" + key);
        }
        return text;
    }

    /// {@return a text with values put in}
    ///
    /// @param key    such as `list.claims`
    /// @param values those that stand for `{0}`, `{1}`…
    /// @throws IllegalArgumentException if there is no text for the key
    public String say(String key, Object... values) {
        MessageFormat format = formats.computeIfAbsent(
                key, _ -> new MessageFormat(say(key), ULocale.forLanguageTag(tag)));
        synchronized (format) {
            return format.format(values);
        }
    }

    private static Map<String, String> texts(String tag) {
        Map<String, String> texts = new TreeMap<>();
        for (String path : List.of(file(tag), "lang/" + tag + "/commands.tsv")) {
            for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
                List<String> columns = line.columns();
                if (columns.size() != 2 || texts.put(columns.getFirst(), columns.get(1)) != null) {
                    throw line.wrong("expected a new key, a tab and its text");
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("the desk does not speak " + tag);
        }
        return texts;
    }

    private static String file(String tag) {
        return "lang/" + tag + "/interface.tsv";
    }
}
