package org.vigie.serve.web;

import jakarta.servlet.http.HttpServletRequest;

import org.vigie.read.text.LanguageFiles;
import org.vigie.serve.page.Choice;
import org.vigie.serve.words.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which language the desk speaks to a visitor: the one chosen here, else the browser's, else that
/// of whoever started the desk.
final class Tongue {
    static final String COOKIE = "vigie-language";

    private final Locale starter;

    Tongue(Locale starter) {
        this.starter = starter;
    }

    /// {@return the words for a visitor}
    Words of(HttpServletRequest request) {
        List<String> spoken = Words.languages();
        Optional<String> chosen = Gate.cookie(request, COOKIE).filter(spoken::contains);
        String accepted =
                Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
        return Words.of(chosen.or(() -> accepted(accepted, spoken))
                .or(() -> Optional.of(starter.getLanguage()).filter(spoken::contains))
                .orElse(spoken.contains("en") ? "en" : spoken.getFirst()));
    }

    private static Optional<String> accepted(String header, List<String> spoken) {
        try {
            return Optional.ofNullable(
                    Locale.lookupTag(Locale.LanguageRange.parse(header), spoken));
        } catch (IllegalArgumentException notOfTheForm) {
            // a browser that says it wrongly is spoken to like one that says nothing
            return Optional.empty();
        }
    }

    /// {@return the languages to choose from, each named in itself}
    static List<Choice> choices(Words words) {
        return Words.languages().stream()
                .map(tag -> new Choice(tag, name(tag), tag.equals(words.tag())))
                .toList();
    }

    /// {@return the languages that bulletins can be read in, each named in itself}
    ///
    /// @param chosen the tag of the one chosen
    static List<Choice> readable(String chosen) {
        return LanguageFiles.languages().stream()
                .map(tag -> new Choice(tag, name(tag), tag.equals(chosen)))
                .toList();
    }

    /// {@return a language's name in itself}
    ///
    /// @param tag its BCP 47 tag
    static String name(String tag) {
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/language.tsv")) {
            List<String> columns = line.columns();
            if (columns.size() == 2 && columns.getFirst().equals("name")) {
                return columns.get(1);
            }
        }
        return tag;
    }
}
