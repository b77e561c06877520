package org.vigie.serve.web;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.Right;

import java.util.function.Function;

/// An address of the desk: who may ask, and what answers.
///
/// @param method how it is asked
/// @param path   the address, with names of its variable parts in braces
/// @param right  what asking needs
/// @param proved whether whoever asks needs to prove again who they are
/// @param answer what answers, out of a person's pages
record Route(
        HttpMethod method,
        String path,
        Right right,
        boolean proved,
        Function<Pages, Answer> answer) {

    /// What answers somebody inside.
    interface Answer {

        /// {@return the answer}
        ServerResponse to(Visit visit) throws Exception;
    }
}
