package org.vigie.serve.web;

import jakarta.servlet.http.Cookie;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.words.Words;

import java.net.URI;

/// Changes the language that the desk speaks.
final class LanguageAction {
    private static final int A_YEAR_SECONDS = 365 * 24 * 3600;

    private LanguageAction() {}

    static ServerResponse choose(Visit visit) {
        String tag = visit.value("to").orElse("");
        if (!Words.languages().contains(tag)) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        Cookie cookie = new Cookie(Tongue.COOKIE, tag);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(A_YEAR_SECONDS);
        return ServerResponse.seeOther(URI.create(ours(visit.value("back").orElse("/"))))
                .cookie(cookie)
                .build();
    }

    /// An address that leads elsewhere is not gone to.
    static String ours(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7E]*") ? path : "/";
    }
}
