package org.vigie.read.events;

import org.jspecify.annotations.Nullable;
import org.vigie.read.text.Token;

import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Which country's money a word means that several countries have: `dinars` in a text about Iraq.
///
/// Of one text, since the country is found once by all of its words.
final class Currencies {
    private static final int CODE = 2;
    private static final int CODE_LETTERS = 3;

    private final Supplier<Optional<String>> land;
    private final Map<String, String> local = new HashMap<>();
    private Optional<Currency> own = Optional.empty();

    /// @param land finds the code of the country that is spoken of; asked once, if at all
    Currencies(Supplier<Optional<String>> land) {
        this.land = land;
    }

    /// {@return the standard code that a word is, in capitals before a figure: `MVR 1,000`;
    /// null if it is none}
    ///
    /// @param word any token
    static @Nullable String code(Token word) {
        boolean may = word.form().length() == CODE_LETTERS && word.isUpperCase();
        return may
                        && Currency.getAvailableCurrencies().stream()
                                .anyMatch(one -> one.getCurrencyCode().equals(word.form()))
                ? word.form()
                : null;
    }

    /// {@return the code of the money of that kind which the country has, else the usual one}
    ///
    /// @param word  the word or sign, folded; one that names its country means no other's:
    ///     `usd`, `us$`
    /// @param usual the code of what it means by itself
    String local(String word, String usual) {
        boolean named = word.equalsIgnoreCase(usual) || word.length() > 1 && word.endsWith("$");
        if (named) {
            return usual;
        }
        if (local.isEmpty()) {
            own = land.get()
                    .filter(code -> code.length() == CODE
                            && Arrays.asList(Locale.getISOCountries()).contains(code))
                    .flatMap(
                            code -> Optional.ofNullable(Currency.getInstance(Locale.of("", code))));
        }
        return local.computeIfAbsent(usual, this::find);
    }

    private String find(String usual) {
        return own.filter(currency -> isOfKind(currency, usual))
                .map(Currency::getCurrencyCode)
                .orElse(usual);
    }

    /// Whether a currency is of the kind of another; some, such as the toman, have no standard
    /// code.
    private static boolean isOfKind(Currency own, String usual) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(usual))
                .anyMatch(currency -> kind(currency).equals(kind(own)));
    }

    /// `Dollar` of `Canadian Dollar`.
    private static String kind(Currency currency) {
        String name = currency.getDisplayName(Locale.ENGLISH);
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
