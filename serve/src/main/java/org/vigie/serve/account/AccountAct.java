package org.vigie.serve.account;

import java.util.Locale;
import java.util.Optional;

/// What is done to an account or with it; each is an entry of the record.
public enum AccountAct {
    /// Somebody was invited, or invited again to prove anew who they are.
    INVITED,
    /// They took the invitation up.
    JOINED,
    /// Their role was changed.
    ROLE,
    /// What they may be let see was changed.
    COMPARTMENTS,
    /// The account was closed.
    CLOSED,
    /// They changed their password.
    PASSWORD,
    /// They signed in.
    SIGNED_IN,
    /// They signed out.
    SIGNED_OUT,
    /// A session was ended from elsewhere.
    SESSION_ENDED,
    /// Too many wrong passwords; none is taken for a while.
    LOCKED_OUT,
    /// They made a passkey.
    PASSKEY_ADDED,
    /// A passkey of theirs is not good any more.
    PASSKEY_REMOVED,
    /// They showed a passkey before a grave act.
    PROVED,
    /// They made a token for a program.
    TOKEN_MADE,
    /// A token is not good any more.
    TOKEN_REVOKED;

    /// {@return the label used in entries and in the interface's message keys}
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AccountAct> parse(String label) {
        for (AccountAct act : values()) {
            if (act.label().equals(label)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
