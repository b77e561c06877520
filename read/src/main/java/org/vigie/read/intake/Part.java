package org.vigie.read.intake;

import java.time.LocalDate;
import java.util.Optional;

/// One text that a file holds. Most files hold one.
sealed interface Part {

    /// {@return what it is called within its file, such as `#3`; empty where the file is it}
    String name();

    /// A text.
    ///
    /// @param name  what it is called within its file
    /// @param bytes what it was made from, which give the same text when taken in alone
    /// @param draft what they say
    /// @param dated the day it bears as one of several, which goes before what the caller knows
    ///     of the whole file
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Written(String name, byte[] bytes, Draft draft, Optional<LocalDate> dated)
            implements Part {}

    /// Bytes that are no text.
    ///
    /// @param name what they are called within their file
    /// @param why  what is wrong with them
    record Unread(String name, Outcome.Refused why) implements Part {}

    /// {@return a file that is one text}
    static Part whole(byte[] bytes, Draft draft) {
        return new Written("", bytes, draft, Optional.empty());
    }

    /// {@return the same part of a file within a file}
    default Part within(String outer) {
        return switch (this) {
            case Written(var name, var bytes, var draft, var dated) ->
                new Written(outer + name, bytes, draft, dated);
            case Unread(var name, var why) -> new Unread(outer + name, why);
        };
    }
}
