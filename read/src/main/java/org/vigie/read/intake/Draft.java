package org.vigie.read.intake;

import java.time.LocalDate;
import java.util.Optional;

/// What a format yields before title, day and language are settled.
///
/// @param title     the title that the format itself names
/// @param text      the text, title included where the format holds it apart
/// @param published the day that the format itself names
/// @param language  the language that the format itself names, as written there
/// @param sent      the day it was sent on, which stands where no other day is found
record Draft(
        Optional<String> title,
        String text,
        Optional<LocalDate> published,
        Optional<String> language,
        Optional<LocalDate> sent) {

    /// What bears no day on its way here.
    Draft(
            Optional<String> title,
            String text,
            Optional<LocalDate> published,
            Optional<String> language) {
        this(title, text, published, language, Optional.empty());
    }

    /// {@return a draft that is nothing but text}
    static Draft of(String text) {
        return new Draft(Optional.empty(), text, Optional.empty(), Optional.empty());
    }

    /// {@return the text with the title before it, unless it begins with it}
    static String under(String title, String text) {
        String bare = text.stripLeading();
        return title.isBlank() || bare.startsWith(title) ? bare : title + "\n\n" + bare;
    }
}
