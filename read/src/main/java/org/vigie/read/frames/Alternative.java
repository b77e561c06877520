package org.vigie.read.frames;

import org.vigie.read.text.Fold;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.util.ArrayList;
import java.util.List;

/// One thing that an element of a pattern accepts.
public sealed interface Alternative {
    /// Any form of a word.
    ///
    /// @param lemma the dictionary form, folded
    record Lemma(String lemma) implements Alternative {}

    /// One form of a word.
    ///
    /// @param form the form, folded
    record Form(String form) implements Alternative {}

    /// A thing of a class.
    ///
    /// @param wordClass the class
    record Any(WordClass wordClass) implements Alternative {}

    /// {@return the alternatives that `a|"b"|<c>` lists}
    ///
    /// @param text the alternatives
    /// @param line the line they stand on, for errors
    static List<Alternative> parse(String text, LanguageFiles.Line line) {
        List<Alternative> alternatives = new ArrayList<>();
        for (String part : text.split("\\|")) {
            alternatives.add(one(part, line));
        }
        return List.copyOf(alternatives);
    }

    private static Alternative one(String part, LanguageFiles.Line line) {
        if (part.isEmpty()) {
            throw line.wrong("an alternative is empty; write a|b");
        }
        if (part.startsWith("<")) {
            return new Any(WordClass.parse(part)
                    .orElseThrow(() -> line.wrong(
                            "class " + part + " is not one of <person> <human> <body> <place> "
                                    + "<money> <duration> <date> <number> <inf> <none>")));
        }
        if (part.startsWith("\"")) {
            if (part.length() < 3 || !part.endsWith("\"")) {
                throw line.wrong("a form needs quotation marks on both sides, and no space within");
            }
            return new Form(Fold.lower(part.substring(1, part.length() - 1)));
        }
        return new Lemma(Fold.lower(part));
    }

    /// {@return the bits of the words that some alternatives accept, see
    ///     [WordForm#bit(String)]; all bits if one of them is a class}
    ///
    /// @param alternatives what an element accepts
    static long words(List<Alternative> alternatives) {
        long words = 0;
        for (Alternative alternative : alternatives) {
            words |= switch (alternative) {
                case Lemma(var lemma) -> WordForm.bit(lemma);
                case Form(var form) -> WordForm.bit(form);
                case Any any -> -1L;
            };
        }
        return words;
    }

    /// {@return one past the last token that this accepts from `at` on, or -1}
    ///
    /// @param scene the text
    /// @param at    a token's index
    default int end(Scene scene, int at) {
        Token token = scene.token(at);
        return switch (this) {
            case Lemma(var lemma) -> token.isLemma(lemma) ? at + 1 : -1;
            case Form(var form) -> token.folded().equals(form) ? at + 1 : -1;
            case Any(var wordClass) -> scene.classEnd(at, wordClass);
        };
    }
}
