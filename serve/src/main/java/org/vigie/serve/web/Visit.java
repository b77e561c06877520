package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.Person;
import org.vigie.serve.account.Right;
import org.vigie.serve.page.Frame;
import org.vigie.serve.words.Words;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One request, and the means to answer it in the language of whoever asks.
///
/// @param request   the request
/// @param words     their language
/// @param inside    who asks; empty for those who are yet to sign in
/// @param templates what writes pages
record Visit(ServerRequest request, Words words, Optional<Inside> inside, Templates templates) {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private static final String AGAIN_SECONDS = "3";

    /// {@return a query's or form's value; empty if it is missing or blank}
    Optional<String> value(String name) {
        return request.param(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /// {@return whether a script of ours asks for a part of a page}
    boolean wantsPart() {
        return !request.headers().header("HX-Request").isEmpty();
    }

    /// {@return a page}
    ///
    /// @param template its template
    /// @param section  the part of the desk it belongs to
    /// @param title    what it is called
    /// @param values   the template's parameters but for the frame
    ServerResponse page(String template, String section, String title, Map<String, Object> values) {
        return answer(HttpStatus.OK, template, section, title, values);
    }

    /// {@return a page with a status}
    ServerResponse answer(
            HttpStatus status,
            String template,
            String section,
            String title,
            Map<String, Object> values) {
        return body(ServerResponse.status(status), template, section, title, values);
    }

    /// {@return a page as the body of an answer that is begun}
    ServerResponse body(
            ServerResponse.BodyBuilder answer,
            String template,
            String section,
            String title,
            Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame(section, title));
        return answer.contentType(HTML).body(templates.write(template, all));
    }

    /// {@return a page that says that there is no such thing}
    ServerResponse notFound() {
        return message(HttpStatus.NOT_FOUND, "error.not-found");
    }

    /// {@return a page that says that what it would show is being worked out, and asks again by
    /// itself}
    ServerResponse folding() {
        return body(
                ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header("Refresh", AGAIN_SECONDS)
                        .header("Retry-After", AGAIN_SECONDS),
                "message",
                "",
                words.say("error.folding.title"),
                Map.of("text", words.say("error.folding.text"), "open", false));
    }

    /// {@return a page with a text and nothing else}
    ///
    /// @param key the text's key; `.title` and `.text` are put behind it
    ServerResponse message(HttpStatus status, String key) {
        return answer(
                status,
                "message",
                "",
                words.say(key + ".title"),
                Map.of("text", words.say(key + ".text"), "open", false));
    }

    /// {@return an answer that sends the browser to a page of ours}
    static ServerResponse goTo(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    /// {@return who asks, who is known to be inside}
    Person person() {
        return inside.orElseThrow().person();
    }

    private Frame frame(String section, String title) {
        return new Frame(
                words,
                title,
                section,
                inside.map(Inside::csrf).orElse(""),
                here(),
                Tongue.choices(words),
                Assets.ROOT,
                inside.isPresent(),
                inside.map(Visit::me).orElse(Frame.Me.NOBODY));
    }

    private static Frame.Me me(Inside inside) {
        Person person = inside.person();
        return new Frame.Me(
                person.name(),
                inside.session().isPresent(),
                person.may(Right.ADD),
                person.may(Right.REVIEW),
                person.may(Right.PUBLISH),
                person.may(Right.ADMINISTER));
    }

    /// A form's answer has no address of its own to come back to.
    private String here() {
        if (!request.method().name().equals("GET")) {
            return "/";
        }
        String query = request.uri().getRawQuery();
        String path = request.uri().getRawPath();
        return query == null ? path : path + "?" + query;
    }

    /// {@return a value as it stands in a query}
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
