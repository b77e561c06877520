package org.vigie.claim;

import java.time.LocalDate;
import java.util.Optional;

/// A short dated text, as read. All spans of its claims stand on `text`.
///
/// @param id        what it is called: a file's name, a gold file's id
/// @param sha256    SHA-256 of the bytes it came as, 64 lower-case hexadecimal digits
/// @param title     its title, or its first words; never empty unless the text is
/// @param text      the whole text, after decoding; title included where it stands in the text
/// @param published the day it was published
/// @param language  BCP 47 tag of its language
public record Bulletin(
        String id,
        String sha256,
        String title,
        String text,
        Optional<LocalDate> published,
        String language) {}
