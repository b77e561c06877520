package org.vigie.serve.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.read.intake.Intake;
import org.vigie.record.RecordException;
import org.vigie.serve.account.Person;
import org.vigie.serve.account.Team;
import org.vigie.serve.api.Answers;
import org.vigie.serve.api.ApiException;
import org.vigie.serve.api.Ask;
import org.vigie.serve.api.Endpoint;
import org.vigie.serve.api.Endpoints;
import org.vigie.serve.api.OpenApi;
import org.vigie.serve.api.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Answers programs: who shows a token may ask what its owner may.
final class Programs {
    /// Addresses that begin so are for programs.
    static final String ROOT = "/api/";

    static final String DOCUMENT = "/api/openapi.json";

    private static final Logger LOG = Logger.getLogger(Programs.class.getName());
    private static final String BEARER = "Bearer ";
    private static final int BODY_BYTES = 8 * 1024 * 1024;
    private static final int KEY_CHARS = 100;
    private static final MediaType JSON = new MediaType("application", "json");
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Views views;
    private final Answers answers;
    private final List<Endpoint> endpoints = Endpoints.all();
    private final byte[] document = MAPPER.writeValueAsBytes(OpenApi.of(endpoints));

    Programs(Views views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    /// {@return for whom a program asks, if it shows a token that is good}
    static Optional<Person> owner(HttpServletRequest request, Team team) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> team.accounts()
                        .tokens()
                        .owner(header.substring(BEARER.length()).strip(), team.sole()));
    }

    /// Tells a program what is wrong, before anything of the desk is asked.
    static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(PROBLEM.toString());
        if (problem == Problem.NO_TOKEN) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream().write(MAPPER.writeValueAsBytes(problem.json("")));
    }

    void addTo(RouterFunctions.Builder routes) {
        routes.GET(DOCUMENT, _ -> ServerResponse.ok().contentType(JSON).body(document));
        for (Endpoint endpoint : endpoints) {
            routes.route(
                    RequestPredicates.method(HttpMethod.valueOf(endpoint.method()))
                            .and(RequestPredicates.path(endpoint.path())),
                    request -> answer(request, endpoint));
        }
        for (Endpoint endpoint : endpoints) {
            routes.route(RequestPredicates.path(endpoint.path()), _ -> refused(Problem.METHOD, ""));
        }
        routes.route(RequestPredicates.path(ROOT + "**"), _ -> refused(Problem.NOT_FOUND, ""));
    }

    private ServerResponse answer(ServerRequest request, Endpoint endpoint) {
        try {
            Inside inside = Inside.of(request.servletRequest()).orElseThrow();
            if (!inside.person().may(endpoint.right())) {
                return refused(Problem.NO_RIGHT, "");
            }
            byte[] sent = endpoint.writes() ? sent(request) : new byte[0];
            JsonNode body = endpoint.writes() ? parsed(sent) : MissingNode.getInstance();
            Ask ask = views.ask(
                    inside, request.pathVariables(), request.params().toSingleValueMap(), body);
            String answer = answers.answer(
                    key(request, inside.person()),
                    request.uri().getRawPath() + " " + Intake.sha256(sent),
                    () -> MAPPER.writeValueAsString(endpoint.handler().to(ask)));
            return ServerResponse.ok()
                    .contentType(JSON)
                    .body(answer.getBytes(StandardCharsets.UTF_8));
        } catch (ApiException wrong) {
            return refused(wrong.problem(), wrong.where());
        } catch (StillFolding wait) {
            return refused(Problem.FOLDING, "");
        } catch (RecordException refusal) {
            LOG.log(Level.WARNING, "the record refused: code={0}", refusal.code());
            return refused(problem(refusal), "");
        } catch (IOException | RuntimeException failure) {
            // its message might quote somebody
            StackTraceElement[] trace = failure.getStackTrace();
            LOG.log(Level.WARNING, "a request failed: kind={0} at={1}", new Object[] {
                failure.getClass().getName(), trace.length == 0 ? "unknown" : trace[0]
            });
            return refused(Problem.RECORD, "");
        }
    }

    private static Optional<String> key(ServerRequest request, Person person) {
        return request.headers().header("Idempotency-Key").stream().findFirst().map(key -> {
            if (key.isBlank() || key.length() > KEY_CHARS) {
                throw ApiException.wrong("Idempotency-Key");
            }
            return person.id() + " " + key;
        });
    }

    private static byte[] sent(ServerRequest request) throws IOException {
        boolean json = request.headers()
                .contentType()
                .filter(type -> type.isCompatibleWith(JSON))
                .isPresent();
        if (!json) {
            throw new ApiException(Problem.NOT_JSON, "");
        }
        byte[] bytes = request.servletRequest().getInputStream().readNBytes(BODY_BYTES + 1);
        if (bytes.length > BODY_BYTES) {
            throw new ApiException(Problem.TOO_LARGE, "");
        }
        return bytes;
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException notJson) {
            // said below: the message might quote what was sent
        }
        throw new ApiException(Problem.NOT_JSON, "");
    }

    private static Problem problem(RecordException refusal) {
        return switch (refusal.code()) {
            case BUSY, UNREACHABLE -> Problem.BUSY;
            case NO_SUCH_CLAIM, NO_SUCH_THING -> Problem.NOT_FOUND;
            case REDACTED -> Problem.REDACTED;
            case SAME_READER -> Problem.SAME_READER;
            default -> Problem.RECORD;
        };
    }

    private static ServerResponse refused(Problem problem, String where) {
        return ServerResponse.status(problem.status())
                .contentType(PROBLEM)
                .body(MAPPER.writeValueAsBytes(problem.json(where)));
    }
}
