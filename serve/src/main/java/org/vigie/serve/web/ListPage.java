package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.BulletinFilter;
import org.vigie.record.Listed;
import org.vigie.record.Record;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Row;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of bulletins, those published last first.
final class ListPage {
    private static final int ROWS = 50;

    private final Casebook casebook;
    private final Record record;

    ListPage(Casebook casebook) {
        this.casebook = casebook;
        this.record = casebook.record();
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        String language = visit.value("language").orElse("");
        String state = visit.value("state").orElse("");
        int page = visit.value("page").flatMap(ListPage::number).orElse(0);
        List<Listed> found = found(language, state, page);
        boolean more = found.size() > ROWS;
        long all = record.bulletinCount();
        return visit.page(
                "bulletins",
                "bulletins",
                words.say("list.title"),
                Map.of(
                        "rows",
                        found.stream().limit(ROWS).map(one -> row(one, words)).toList(),
                        "total",
                        all,
                        "languages",
                        languages(language, words),
                        "states",
                        states(state, words),
                        "before",
                        page > 0 ? href(language, state, page - 1) : "",
                        "after",
                        more ? href(language, state, page + 1) : ""));
    }

    /// One more than a page holds, to tell whether there is another.
    private List<Listed> found(String language, String state, int page) {
        BulletinFilter.Progress progress = switch (state) {
            case "todo" -> BulletinFilter.Progress.TO_DO;
            case "done" -> BulletinFilter.Progress.DONE;
            default -> BulletinFilter.Progress.ANY;
        };
        Optional<List<Long>> few = casebook.few(progress);
        return few.filter(List::isEmpty).isPresent()
                ? List.of()
                : record.bulletins(
                        new BulletinFilter(language, progress, few),
                        ROWS + 1,
                        Math.multiplyExact(page, ROWS));
    }

    /// {@return a bulletin as lists show it}
    static Row row(Listed one, Words words) {
        TimeWords times = new TimeWords(words);
        return new Row(
                "/bulletins/" + one.number(),
                one.title(),
                one.language(),
                Tongue.name(one.language()),
                one.published().map(times::day).orElse(""),
                words.say("list.claims", one.claims()),
                one.proposed(),
                one.proposed() == 0
                        ? words.say("list.done")
                        : words.say("list.to-do", one.proposed()),
                one.name());
    }

    private static List<Choice> languages(String chosen, Words words) {
        List<Choice> choices = new ArrayList<>(Tongue.readable(chosen));
        choices.addFirst(new Choice("", words.say("list.any-language"), chosen.isEmpty()));
        return choices;
    }

    private static List<Choice> states(String chosen, Words words) {
        return List.of("", "todo", "done").stream()
                .map(state -> new Choice(
                        state,
                        words.say("list.state" + (state.isEmpty() ? "" : "-" + state)),
                        state.equals(chosen)))
                .toList();
    }

    private static String href(String language, String state, int page) {
        return "/?language=" + Visit.encoded(language) + "&state=" + Visit.encoded(state) + "&page="
                + page;
    }

    /// {@return the number that a query's value is}
    static Optional<Integer> number(String value) {
        return value.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }
}
