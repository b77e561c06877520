package org.vigie.serve.account;

import java.util.Locale;
import java.util.Optional;

/// What somebody is in a team. Each role may do what those before it may.
public enum Role {
    /// Reads.
    READER(Right.READ),
    /// Also puts bulletins in.
    DOCUMENTER(Right.ADD),
    /// Also decides about claims.
    REVIEWER(Right.REVIEW),
    /// Also lets things out.
    PUBLISHER(Right.PUBLISH),
    /// Also says who may do what.
    ADMINISTRATOR(Right.ADMINISTER);

    private final Right last;

    /// @param last the last of the rights, in their order, that the role has
    Role(Right last) {
        this.last = last;
    }

    /// {@return whether the role has a right}
    ///
    /// @param right the right
    public boolean may(Right right) {
        return right.compareTo(last) <= 0;
    }

    /// {@return the label used in entries and in the interface's message keys}
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the role that a label names, if it names one}
    ///
    /// @param label such as `reviewer`
    public static Optional<Role> parse(String label) {
        for (Role role : values()) {
            if (role.label().equals(label)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
