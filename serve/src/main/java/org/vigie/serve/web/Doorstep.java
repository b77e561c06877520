package org.vigie.serve.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.vigie.serve.page.Frame;
import org.vigie.serve.words.Words;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// What is said to those who stand outside: plain pages that show nothing of the record.
final class Doorstep {
    private final Templates templates;
    private final Tongue tongue;

    Doorstep(Templates templates, Tongue tongue) {
        this.templates = templates;
        this.tongue = tongue;
    }

    /// Answers with a page that says why the visitor stays outside.
    ///
    /// @param key the text's key; `.title` and `.text` are put behind it
    void say(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        write(request, response, status, key, false);
    }

    /// Answers with a page that goes on to the desk by itself.
    void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Refresh", "0;url=/");
        write(request, response, HttpServletResponse.SC_OK, "door.open", true);
    }

    /// Answers with the page to sign in by, which holds what was sent until then.
    ///
    /// @param path   where it was sent
    /// @param held   what was sent, closed up
    /// @param passkeys whether one may be shown instead
    void signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            String held,
            boolean passkeys)
            throws IOException {
        Words words = tongue.of(request);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(templates.write(
                        "sign-in",
                        Map.of(
                                "frame",
                                frame(words, words.say("signin.title")),
                                "problem",
                                "signin.ended",
                                "back",
                                path,
                                "held",
                                Optional.of(held),
                                "name",
                                "",
                                "passkeys",
                                passkeys)));
    }

    private static Frame frame(Words words, String title) {
        return new Frame(
                words,
                title,
                "",
                "",
                "/",
                Tongue.choices(words),
                Assets.ROOT,
                false,
                Frame.Me.NOBODY);
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String key,
            boolean open)
            throws IOException {
        Words words = tongue.of(request);
        Frame frame = frame(words, words.say(key + ".title"));
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(templates.write(
                        "message",
                        Map.of("frame", frame, "text", words.say(key + ".text"), "open", open)));
    }
}
