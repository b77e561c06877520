package org.vigie.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the libraries behind the record and the desk from talking to the user.
final class Quiet {
    /// Held here, for the logging system forgets the levels of loggers that nobody holds.
    private static final Logger ROOT = Logger.getLogger("");

    private Quiet() {}

    /// Lets through what is severe, unless somebody set another level. Commands that open no
    /// record need no logging system, and do not wait for it.
    static void keep() {
        if (Level.INFO.equals(ROOT.getLevel())) {
            ROOT.setLevel(Level.SEVERE);
        }
    }
}
