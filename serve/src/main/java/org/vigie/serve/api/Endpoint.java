package org.vigie.serve.api;

import org.vigie.serve.account.Right;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One thing that programs can ask or tell.
///
/// @param method  `GET` or `POST`
/// @param path    its address, with names of its variable parts in braces
/// @param right   what whoever asks needs to be allowed
/// @param summary what it does, in a line
/// @param queries what may stand behind the question mark
/// @param body    what is sent; empty for a question
/// @param answer  what comes back
/// @param handler what answers
public record Endpoint(
        String method,
        String path,
        Right right,
        String summary,
        List<Query> queries,
        Optional<Schema> body,
        Schema answer,
        Handler handler) {

    /// Copies the list.
    public Endpoint {
        queries = List.copyOf(queries);
    }

    /// What may stand behind the question mark.
    ///
    /// @param name   of the parameter
    /// @param schema its form
    /// @param about  what it does
    public record Query(String name, Schema schema, String about) {}

    /// What answers.
    public interface Handler {

        /// {@return the answer}
        ///
        /// @param ask what is asked, and by whom
        JsonNode to(Ask ask);
    }

    /// {@return whether it changes something}
    public boolean writes() {
        return !method.equals("GET");
    }

    /// {@return a name for it in the document}
    String id() {
        return method.toLowerCase(Locale.ROOT)
                + path.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "");
    }
}
