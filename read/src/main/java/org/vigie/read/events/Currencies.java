package org.vigie.read.events;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// Which country's money a word means that several countries have: `dinars` in a text about Iraq.
final class Currencies {
    private static final int CODE = 2;

    private Currencies() {}

    /// {@return the code of the money of that kind which a country has, else the usual one}
    ///
    /// @param usual the code of what the word or sign means by itself
    /// @param land  the code of the country that is spoken of
    static String local(String usual, Optional<String> land) {
        return land.filter(code -> code.length() == CODE
                        && Arrays.asList(Locale.getISOCountries()).contains(code))
                .flatMap(code -> Optional.ofNullable(Currency.getInstance(Locale.of("", code))))
                .filter(own -> isOfKind(own, usual))
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
