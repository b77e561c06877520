package org.vigie.serve.api;

import org.vigie.serve.Desk;
import org.vigie.serve.TypedDay;
import org.vigie.serve.account.Person;
import org.vigie.serve.account.Team;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One request of a program.
///
/// @param desk   with the record as whoever asks may see it
/// @param folds  of the same record
/// @param team   who works here
/// @param person for whom the program acts
/// @param path   the variable parts of the address, by name
/// @param query  the parameters after the question mark, by name
/// @param body   what was sent; missing for a question
public record Ask(
        Desk desk,
        Folds folds,
        Team team,
        Person person,
        Map<String, String> path,
        Map<String, String> query,
        JsonNode body) {
    static final int LIMIT = 100;
    static final int MAX_LIMIT = 500;
    private static final int DAY_CHARS = 10;

    /// Copies the maps.
    public Ask {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isBlank());
    }

    /// {@return a parameter as something else}
    ///
    /// @param parse answers nothing where the text is not of the form
    <T> Optional<T> value(String name, Function<String, Optional<T>> parse) {
        return value(name).map(text -> parse.apply(text).orElseThrow(() -> wrong(name)));
    }

    Optional<LocalDate> day(String name) {
        return value(name, TypedDay::of);
    }

    boolean flag(String name) {
        return value(name).filter("true"::equals).isPresent();
    }

    int limit() {
        return value("limit", text -> number(text, MAX_LIMIT).filter(limit -> limit > 0))
                .map(Long::intValue)
                .orElse(LIMIT);
    }

    /// {@return the place that a cursor tells}
    Optional<String> cursor() {
        return value("cursor", text -> {
            try {
                byte[] plain = Base64.getUrlDecoder().decode(text);
                return Optional.of(new String(plain, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        });
    }

    long cursorNumber(long first) {
        return cursor().map(text -> number(text, Long.MAX_VALUE).orElseThrow(() -> wrong("cursor")))
                .orElse(first);
    }

    static String cursor(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    long number(String name) {
        return number(path.getOrDefault(name, ""), Long.MAX_VALUE)
                .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
    }

    /// {@return a text of the body, which must be there}
    ///
    /// @param most how many chars it may have
    String text(String key, int most) {
        return optional(key, most).orElseThrow(() -> wrong(key));
    }

    Optional<String> optional(String key, int most) {
        JsonNode value = body.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.asString().length() > most) {
            throw wrong(key);
        }
        return Optional.of(value.asString());
    }

    /// {@return a number of the body from 0 on, which must be there}
    long count(String key, long most) {
        JsonNode value = body.path(key);
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        if (!whole || value.asLong() < 0 || value.asLong() > most) {
            throw wrong(key);
        }
        return value.asLong();
    }

    /// {@return a day of the body, if there is one}
    Optional<LocalDate> optionalDay(String key) {
        return optional(key, DAY_CHARS)
                .map(text -> TypedDay.of(text).orElseThrow(() -> wrong(key)));
    }

    static ApiException wrong(String where) {
        return ApiException.wrong(where);
    }

    private static Optional<Long> number(String text, long most) {
        return text.matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(text)).filter(number -> number <= most)
                : Optional.empty();
    }

    /// {@return a stretch of a list, from where the cursor says}
    <T> Piece<T> piece(List<T> all) {
        int from = (int) Math.min(cursorNumber(0), all.size());
        int to = Math.min(all.size(), from + limit());
        Optional<String> next =
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return new Piece<>(all.subList(from, to), next);
    }

    /// A stretch of a list.
    ///
    /// @param items what is in it
    /// @param next  where the next one begins; empty at the end
    record Piece<T>(List<T> items, Optional<String> next) {}
}
