package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Judgement;
import org.vigie.cases.Judgement.Verdict;
import org.vigie.cases.Named;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.record.Record;
import org.vigie.serve.Desk;
import org.vigie.serve.page.Doubts;
import org.vigie.serve.page.Judged;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is who: what people should judge, the most valuable first, and what they judged.
final class WhoPage {
    private static final int SHOWN = 8;
    private static final int HISTORY = 20;
    private static final int REASON_CHARS = 2000;

    private final Casebook casebook;
    private final Record record;
    private final String collector;
    private final ZoneId zone;

    WhoPage(Casebook casebook, Desk desk, ZoneId zone) {
        this.casebook = casebook;
        this.record = desk.record();
        this.collector = desk.collector();
        this.zone = zone;
    }

    ServerResponse show(Visit visit) {
        People people = casebook.people();
        Doubts doubts = new Doubts(people, visit.words(), zone);
        List<People.Question> questions = people.questions(SHOWN);
        List<Judged> judged = doubts.judged(people.judgements());
        return visit.page(
                "who",
                "who",
                visit.words().say("who.title"),
                Map.of(
                        "total",
                        people.asked(),
                        "doubts",
                        doubts.of(questions),
                        "against",
                        judged.stream().filter(Judged::against).toList(),
                        "judged",
                        judged.stream().limit(HISTORY).toList()));
    }

    /// Enters what a person judged of two mentions.
    ServerResponse judge(Visit visit) {
        Optional<Named> one = mention(visit.value("one"));
        Optional<Named> other = mention(visit.value("other"));
        Optional<Verdict> verdict = visit.value("verdict").flatMap(Verdict::parse);
        if (one.isEmpty() || other.isEmpty() || verdict.isEmpty() || one.equals(other)) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        Judgement.enter(
                record, verdict.get(), one.get().id(), other.get().id(), why(visit), collector);
        return back(visit);
    }

    private Optional<Named> mention(Optional<String> id) {
        return id.flatMap(one -> casebook.mentioned(one).mention(one));
    }

    /// Takes a judgement back.
    ServerResponse undo(Visit visit) {
        String number = visit.request().pathVariable("number");
        Optional<Judgement> meant = Judgement.holding(record).stream()
                .filter(judgement -> String.valueOf(judgement.entry()).equals(number))
                .findFirst();
        if (meant.isEmpty()) {
            return visit.notFound();
        }
        Judgement.undo(record, meant.get(), why(visit), collector);
        return back(visit);
    }

    /// Parts a mention from the person it was counted to.
    ServerResponse split(Visit visit) {
        Optional<String> id = visit.value("mention");
        Optional<Named> mention = mention(id);
        if (mention.isEmpty()) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        People people = casebook.mentioned(id.orElseThrow());
        for (Named other : people.partners(mention.get())) {
            Judgement.enter(
                    record,
                    Verdict.DIFFERENT,
                    mention.get().id(),
                    other.id(),
                    why(visit),
                    collector);
        }
        return back(visit);
    }

    /// Judges that all who bear one name are one.
    ServerResponse unite(Visit visit) {
        Optional<String> id = visit.value("person");
        Optional<Person> person = id.flatMap(one -> casebook.mentioned(one).person(one));
        if (person.isEmpty()) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        People people = casebook.mentioned(id.orElseThrow());
        List<Named> firsts = people.groupsOf(person.get());
        for (int at = 1; at < firsts.size(); at++) {
            Judgement.enter(
                    record,
                    Verdict.SAME,
                    firsts.getFirst().id(),
                    firsts.get(at).id(),
                    why(visit),
                    collector);
        }
        return back(visit);
    }

    /// Whoever judges with one key gives no reason of their own.
    private static String why(Visit visit) {
        String why = visit.value("why").orElse(visit.words().say("who.by-comparing"));
        return why.substring(0, Math.min(why.length(), REASON_CHARS));
    }

    /// Only to pages of ours that show judgements.
    private static ServerResponse back(Visit visit) {
        return Visit.goTo(visit.value("person")
                .filter(id -> id.matches("[0-9a-f]+-\\d+:\\d+"))
                .map(id -> "/person?id=" + Visit.encoded(id) + "#who")
                .orElse("/who"));
    }
}
