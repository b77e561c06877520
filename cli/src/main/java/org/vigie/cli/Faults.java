package org.vigie.cli;

import java.util.Arrays;

/// What may be told of a fault inside the program: messages of Java's own errors can hold words of
/// a bulletin, so only the kind of the fault and where it is are told.
final class Faults {
    private static final String OURS = "org.vigie.";
    private static final String DATA = "lang/";

    private Faults() {}

    /// {@return the kind and place of a fault; for a broken data file its file and line}
    static String place(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        if (fault instanceof IllegalArgumentException && message.startsWith(DATA)) {
            return message;
        }
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> name(fault) + " " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElseGet(() -> name(fault));
    }

    private static String name(Throwable fault) {
        return fault.getClass().getSimpleName();
    }
}
