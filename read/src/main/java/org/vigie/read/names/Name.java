package org.vigie.read.names;

import org.vigie.claim.Span;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// A name as it stands at one place of a text.
///
/// @param span       where it stands; no article, title or role word is in it, nor the alias that
///                   is among its tokens: `Omar Deniz dit Le Lion`
/// @param kind       what it names
/// @param entity     the same number for all names of one text that mean the same
/// @param fullest    the fullest name of that entity in the text
/// @param geonames   the place's GeoNames id, where one place is clearly meant
/// @param firstToken the index of its first token
/// @param endToken   one past the index of its last token
/// @param gender     a person's gender, as far as the name or its title shows it
/// @param rule       the rule that found it, such as `person.title`
/// @param title      the noun that says what a person is, where its complement stands between
public record Name(
        Span span,
        Kind kind,
        int entity,
        Span fullest,
        OptionalLong geonames,
        int firstToken,
        int endToken,
        Gender gender,
        String rule,
        OptionalInt title) {}
