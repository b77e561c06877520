package org.vigie.serve.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.RecordException;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Every address of the desk, and what answers it.
final class Routes {
    private static final Logger LOG = Logger.getLogger(Routes.class.getName());

    private final Admission admission;
    private final Templates templates;
    private final Tongue tongue;

    Routes(Admission admission, Templates templates, Tongue tongue) {
        this.admission = admission;
        this.templates = templates;
        this.tongue = tongue;
    }

    /// What answers somebody inside.
    interface Answer {

        /// {@return the answer}
        ServerResponse to(Visit visit) throws Exception;
    }

    RouterFunction<ServerResponse> all(
            ListPage list,
            ReviewPage review,
            CorrectionPage correction,
            AddPage add,
            SearchPage search,
            PersonPage person,
            CasesPages cases,
            RecordPage record,
            WhyPage why) {
        return RouterFunctions.route()
                .GET(Assets.ROOT + "{file}", Assets::serve)
                .GET("/", desk(list::show))
                .GET("/bulletins/{number}", desk(review::show))
                .POST("/bulletins/{number}/again", desk(add::again))
                .POST("/claims/{claim}/review", desk(review::decide))
                .GET("/claims/{claim}/why", desk(why::show))
                .GET("/claims/{claim}/correct", desk(correction::show))
                .POST("/claims/{claim}/correct", desk(correction::save))
                .GET("/add", desk(add::show))
                .POST("/add", desk(add::add))
                .GET("/search", desk(search::show))
                .GET("/person", desk(person::show))
                .GET("/today", desk(cases.today()::show))
                .GET("/cases", desk(cases.cases()::show))
                .GET("/demands", desk(cases.demands()::show))
                .GET("/calendar", desk(cases.calendar()::show))
                .GET("/chronology", desk(cases.chronology()::show))
                .GET("/counts", desk(cases.counts()::show))
                .GET("/record", desk(record::show))
                .GET("/keys", desk(Routes::keys))
                .POST("/language", desk(LanguageAction::choose))
                .route(RequestPredicates.all(), desk(Visit::notFound))
                .build();
    }

    private static ServerResponse keys(Visit visit) {
        return visit.page("keys", "keys", visit.words().say("keys.title"), Map.of());
    }

    private HandlerFunction<ServerResponse> desk(Answer answer) {
        return request -> {
            Visit visit = new Visit(
                    request, tongue.of(request.servletRequest()), admission.csrf(), templates);
            try {
                return answer.to(visit);
            } catch (RecordException refusal) {
                return refused(visit, refusal);
            } catch (InvalidParameterException unreadable) {
                return visit.message(HttpStatus.BAD_REQUEST, "error.form");
            } catch (Exception failure) {
                return failed(visit, failure);
            }
        };
    }

    /// Says what the record could not do, where a person can do something about it.
    private static ServerResponse refused(Visit visit, RecordException refusal) {
        LOG.log(Level.WARNING, "the record refused: code={0}", refusal.code());
        return switch (refusal.code()) {
            case BUSY -> visit.message(HttpStatus.SERVICE_UNAVAILABLE, "error.busy");
            case FULL, READ_ONLY -> visit.message(HttpStatus.INSUFFICIENT_STORAGE, "error.full");
            case NO_SUCH_CLAIM, NO_SUCH_THING -> visit.notFound();
            case UNREACHABLE -> visit.message(HttpStatus.SERVICE_UNAVAILABLE, "error.busy");
            case REDACTED -> visit.message(HttpStatus.GONE, "error.redacted");
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
