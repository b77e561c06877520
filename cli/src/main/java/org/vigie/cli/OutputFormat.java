package org.vigie.cli;

/// The forms in which commands hand things out.
enum OutputFormat {
    /// For people.
    TEXT,
    /// For programs: one JSON object a line.
    JSONL;

    /// {@return the form that somebody typed}
    static OutputFormat parse(String typed) {
        return switch (typed) {
            case "text" -> TEXT;
            case "jsonl" -> JSONL;
            default -> throw CommandException.wrongUse("wrong.format");
        };
    }
}
