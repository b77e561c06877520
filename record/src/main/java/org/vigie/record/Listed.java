package org.vigie.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A bulletin as a list shows it, without its text.
///
/// @param number    its number in the record: that of the entry that first read it
/// @param id        its short id, such as `3fa91c`
/// @param sha256    SHA-256 of its bytes
/// @param name      what it was called when it came: a file's name
/// @param title     its title
/// @param published the day it was published
/// @param language  BCP 47 tag of its language
/// @param added     when it was added
/// @param claims    how many claims it has, superseded ones left out
/// @param proposed  about how many of them people are yet to decide
public record Listed(
        long number,
        String id,
        String sha256,
        String name,
        String title,
        Optional<LocalDate> published,
        String language,
        Instant added,
        int claims,
        int proposed) {}
