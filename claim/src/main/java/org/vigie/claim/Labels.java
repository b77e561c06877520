package org.vigie.claim;

import java.util.Arrays;
import java.util.Locale;

/// The spelling of the closed vocabularies in files: lower case, words joined by hyphens.
final class Labels {
    private Labels() {}

    /// {@return the label of a constant: `HUNGER_STRIKE` is `hunger-strike`}
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the constant that bears the label}
    ///
    /// @throws IllegalArgumentException if none does; the message lists those that exist
    static <E extends Enum<E>> E parse(Class<E> type, String label) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(label)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("unknown " + type.getSimpleName() + " label; known: "
                + Arrays.stream(type.getEnumConstants()).map(Labels::of).toList());
    }
}
