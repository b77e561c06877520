package org.vigie.read.intake;

/// Carries a refusal from deep inside intake up to where it becomes an [Outcome].
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Outcome.Reason reason;
    private final String text;

    RefusedException(Outcome.Reason reason, String text) {
        super(text, null, false, false);
        this.reason = reason;
        this.text = text;
    }

    Outcome.Refused outcome() {
        return new Outcome.Refused(reason, text);
    }
}
