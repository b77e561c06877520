package org.vigie.serve.web;

import static org.vigie.serve.account.Right.ADD;
import static org.vigie.serve.account.Right.ADMINISTER;
import static org.vigie.serve.account.Right.PUBLISH;
import static org.vigie.serve.account.Right.READ;
import static org.vigie.serve.account.Right.REVIEW;

import jakarta.servlet.ServletException;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.RecordException;
import org.vigie.serve.account.Session;
import org.vigie.serve.account.Team;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Every address of the desk, and what answers it.
final class Routes {
    private static final Logger LOG = Logger.getLogger(Routes.class.getName());

    private final Views views;
    private final Team team;
    private final Programs programs;
    private final Templates templates;
    private final Tongue tongue;

    Routes(Views views, Team team, Programs programs, Templates templates, Tongue tongue) {
        this.programs = programs;
        this.views = views;
        this.team = team;
        this.templates = templates;
        this.tongue = tongue;
    }

    /// {@return what answers every address}
    RouterFunction<ServerResponse> all() {
        RouterFunctions.Builder routes =
                RouterFunctions.route().GET(Assets.ROOT + "{file}", Assets::serve);
        programs.addTo(routes);
        for (Route route : table()) {
            routes.route(predicate(route), request -> answer(request, Optional.of(route)));
        }
        if (team.sole().isEmpty()) {
            for (Route route : open()) {
                routes.route(predicate(route), request -> answer(request, route));
            }
        }
        return routes.route(RequestPredicates.all(), request -> answer(request, Optional.empty()))
                .build();
    }

    private static RequestPredicate predicate(Route route) {
        return RequestPredicates.method(route.method()).and(RequestPredicates.path(route.path()));
    }

    /// {@return the addresses of a server that anybody may ask for, to come in by}
    static List<Route> open() {
        return new RouteTable()
                .GET("/sign-in", READ, pages -> pages.team().signIn()::show)
                .POST("/sign-in", READ, pages -> pages.team().signIn()::signIn)
                .POST("/sign-in/challenge", READ, pages -> pages.team().passkeys()::ask)
                .POST("/sign-in/passkey", READ, pages -> pages.team().passkeys()::signIn)
                .GET("/invite", READ, pages -> pages.team().invite()::show)
                .POST("/invite", READ, pages -> pages.team().invite()::join)
                .POST("/invite/challenge", READ, pages -> pages.team().passkeys()::welcome)
                .POST("/invite/passkey", READ, pages -> pages.team().passkeys()::join)
                .routes();
    }

    /// {@return every address behind the door; each is in the test that walks them for each
    /// role}
    static List<Route> table() {
        return Stream.concat(work().stream(), team().stream()).toList();
    }

    private static List<Route> work() {
        return new RouteTable()
                .GET("/", READ, pages -> pages.list()::show)
                .GET("/bulletins/{number}", READ, pages -> pages.review()::show)
                .POST("/bulletins/{number}/again", ADD, pages -> pages.add()::again)
                .GET("/bulletins/{number}/links", READ, pages -> pages.links()::show)
                .POST("/bulletins/{number}/links", ADD, pages -> pages.links()::keep)
                .POST("/bulletins/{number}/accept", REVIEW, pages -> pages.acceptAll()::accept)
                .GET("/waiting", READ, pages -> pages.waiting()::show)
                .POST(
                        "/bulletins/{number}/accept/undo",
                        REVIEW,
                        pages -> pages.acceptAll()::takeBack)
                .POST("/claims/{claim}/review", REVIEW, pages -> pages.review()::decide)
                .GET("/claims/{claim}/why", READ, pages -> pages.why()::show)
                .GET("/claims/{claim}/correct", REVIEW, pages -> pages.correction()::show)
                .POST("/claims/{claim}/correct", REVIEW, pages -> pages.correction()::save)
                .GET("/add", ADD, pages -> pages.add()::show)
                .POST("/add", ADD, pages -> pages.add()::add)
                .GET("/search", READ, pages -> pages.search()::show)
                .POST("/searches", READ, pages -> pages.cases().searches()::keep)
                .POST("/searches/{number}/remove", READ, pages -> pages.cases().searches()::remove)
                .GET("/person", READ, pages -> pages.person()::show)
                .POST("/person/sheet", PUBLISH, pages -> pages.cases().sheet()::give)
                .GET("/who", READ, pages -> pages.cases().who()::show)
                .POST("/judgements", REVIEW, pages -> pages.cases().who()::judge)
                .POST(
                        "/judgements/{number}/undo",
                        REVIEW,
                        pages -> pages.cases().who()::undo)
                .POST("/person/split", REVIEW, pages -> pages.cases().who()::split)
                .POST("/person/unite", REVIEW, pages -> pages.cases().who()::unite)
                .POST("/person/recognised", REVIEW, pages -> pages.cases().findings()::recognised)
                .POST("/person/verified", REVIEW, pages -> pages.cases().findings()::verified)
                .GET("/today", READ, pages -> pages.cases().today()::show)
                .GET("/cases", READ, pages -> pages.cases().cases()::show)
                .GET("/demands", READ, pages -> pages.cases().demands()::show)
                .GET("/demands/{claim}", READ, pages -> pages.cases().demand()::show)
                .POST("/demands/{claim}/answer", REVIEW, pages -> pages.cases().demand()::answer)
                .POST("/findings/{number}/undo", REVIEW, pages -> pages.cases().findings()::undo)
                .GET("/calendar", READ, pages -> pages.cases().calendar()::show)
                .GET("/calendar/file", PUBLISH, pages -> pages.cases().calendar()::file)
                .GET("/chronology", READ, pages -> pages.cases().chronology()::show)
                .GET("/map", READ, pages -> pages.cases().map()::show)
                .GET("/counts", READ, pages -> pages.cases().counts()::show)
                .GET("/record", READ, pages -> pages.record()::show)
                .GET("/keys", READ, _ -> Routes::keys)
                .POST("/language", READ, _ -> LanguageAction::choose)
                .routes();
    }

    /// {@return the addresses about those who work here}
    private static List<Route> team() {
        return new RouteTable()
                .GET("/account", READ, pages -> pages.team().account()::show)
                .POST("/account/sign-out", READ, pages -> pages.team().account()::signOut)
                .POST("/account/sessions/end", READ, pages -> pages.team().account()::end)
                .proved("/account/password", READ, pages -> pages.team().account()::password)
                .POST("/account/challenge", READ, pages -> pages.team().passkeys()::prove)
                .proved("/account/passkeys/begin", READ, pages -> pages.team().passkeys()::begin)
                .POST("/account/passkeys", READ, pages -> pages.team().passkeys()::add)
                .proved("/account/passkeys/remove", READ, pages -> pages.team().passkeys()::remove)
                .proved("/account/open", READ, pages -> pages.team().account()::open)
                .proved("/account/tokens", READ, pages -> pages.team().account()::makeToken)
                .POST("/account/tokens/revoke", READ, pages -> pages.team().account()::revoke)
                .GET("/people", ADMINISTER, pages -> pages.team().people()::show)
                .proved("/people/invite", ADMINISTER, pages -> pages.team().people()::invite)
                .proved("/people/{id}/role", ADMINISTER, pages -> pages.team().people()::role)
                .proved("/people/{id}/again", ADMINISTER, pages -> pages.team().people()::again)
                .proved("/people/{id}/close", ADMINISTER, pages -> pages.team().people()::close)
                .POST("/people/{id}/end", ADMINISTER, pages -> pages.team().people()::end)
                .GET("/settings", ADMINISTER, pages -> pages.team().settings()::show)
                .proved("/settings", ADMINISTER, pages -> pages.team().settings()::save)
                .routes();
    }

    private static ServerResponse keys(Visit visit) {
        return visit.page("keys", "keys", visit.words().say("keys.title"), Map.of());
    }

    private ServerResponse answer(ServerRequest request, Optional<Route> route) {
        Visit visit = visit(request);
        return answer(visit, () -> {
            if (route.isEmpty()) {
                return visit.notFound();
            }
            if (!visit.person().may(route.get().right())) {
                return visit.message(HttpStatus.FORBIDDEN, "error.right");
            }
            if (route.get().proved() && !proves(visit)) {
                return visit.message(HttpStatus.FORBIDDEN, "error.proof");
            }
            return answer(visit, route.get());
        });
    }

    private ServerResponse answer(ServerRequest request, Route open) {
        Visit visit = visit(request);
        return answer(visit, () -> answer(visit, open));
    }

    private ServerResponse answer(Visit visit, Route route) throws Exception {
        return route.answer().apply(views.of(visit.inside())).to(visit);
    }

    private Visit visit(ServerRequest request) {
        return new Visit(
                request,
                tongue.of(request.servletRequest()),
                Inside.of(request.servletRequest()),
                templates);
    }

    /// On a laptop the link was proof enough: there is no password to ask for.
    private boolean proves(Visit visit) {
        if (team.sole().isPresent()) {
            return true;
        }
        Optional<String> shown =
                visit.request().param(PasskeysPage.FIELD).filter(text -> !text.isEmpty());
        Optional<Session> session = visit.inside().flatMap(Inside::session);
        return shown.isPresent() && session.isPresent()
                ? team.passkeys()
                        .filter(keys -> keys.proves(visit.person(), session.get(), shown.get()))
                        .isPresent()
                : team.accounts()
                        .proves(visit.person(), visit.request().param("proof").orElse(""));
    }

    private interface Work {
        ServerResponse done() throws Exception;
    }

    private static ServerResponse answer(Visit visit, Work work) {
        try {
            return work.done();
        } catch (RecordException refusal) {
            return refused(visit, refusal);
        } catch (StillFolding wait) {
            return visit.folding();
        } catch (InvalidParameterException | ServletException unreadable) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        } catch (Exception failure) {
            return failed(visit, failure);
        }
    }

    /// Says what the record could not do, where a person can do something about it.
    private static ServerResponse refused(Visit visit, RecordException refusal) {
        LOG.log(Level.WARNING, "the record refused: code={0}", refusal.code());
        return switch (refusal.code()) {
            case BUSY -> visit.message(HttpStatus.SERVICE_UNAVAILABLE, "error.busy");
            case FULL, READ_ONLY, UNWRITABLE ->
                visit.message(HttpStatus.INSUFFICIENT_STORAGE, "error.full");
            case NO_SUCH_CLAIM, NO_SUCH_THING -> visit.notFound();
            case UNREACHABLE -> visit.message(HttpStatus.SERVICE_UNAVAILABLE, "error.busy");
            case REDACTED -> visit.message(HttpStatus.GONE, "error.redacted");
            case SAME_READER -> visit.message(HttpStatus.CONFLICT, "error.same-reader");
            case BROKEN, EXISTS, FILES, KEY, ADDRESS, REFUSED, PAST, UNSOUND, DATABASE ->
                visit.message(HttpStatus.INTERNAL_SERVER_ERROR, "error.record");
        };
    }

    /// Says that something failed; the log gets the kind of failure and where it happened,
    /// never its message, which might quote somebody.
    private static ServerResponse failed(Visit visit, Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.log(Level.WARNING, "a page failed: kind={0} at={1}", new Object[] {
            failure.getClass().getName(), trace.length == 0 ? "unknown" : trace[0]
        });
        return visit.message(HttpStatus.INTERNAL_SERVER_ERROR, "error.failed");
    }
}
