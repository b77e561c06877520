package org.vigie.cli;

import org.vigie.cases.Around;
import org.vigie.cases.People;
import org.vigie.record.Record;
import org.vigie.serve.words.ComparisonWords;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says of whom bulletins that have just come in tell who may be the same as somebody whom the
/// record knows, so that people can judge while they have the bulletin before them.
final class PerhapsSame {
    private static final int SHOWN = 10;
    private static final int OF_ONE = 2;

    /// Of more bulletins at once, people are better asked by `vigie resolve`.
    private static final int BULLETINS = 2000;

    private final Terminal terminal;

    PerhapsSame(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Prints who was joined with another writing, who likeliest may be, and how many there are
    /// beside.
    ///
    /// @param store     the record
    /// @param bulletins numbers of those that have come in; they are on the disk
    void tell(Record store, Set<Long> bulletins) {
        if (bulletins.isEmpty()) {
            return;
        }
        if (bulletins.size() > BULLETINS) {
            terminal.print(terminal.say("add.perhaps-later"));
            return;
        }
        People people = Around.bulletins(store, bulletins);
        Ink ink = new Ink(terminal.coloured());
        people.joinedIn(bulletins).stream()
                .filter(joined -> !joined.one().name().equals(joined.other().name()))
                .limit(SHOWN)
                .forEach(joined -> print("add.joined", joined, "different", ink));
        List<People.Question> questions = people.questionsIn(bulletins);
        Map<String, Integer> times = new HashMap<>();
        int shown = 0;
        for (People.Question question : questions) {
            int before = times.merge(question.one().id(), 1, Integer::sum);
            if (shown < SHOWN && before <= OF_ONE) {
                shown++;
                print("add.perhaps", question, "same", ink);
            }
        }
        if (shown < questions.size()) {
            terminal.print(terminal.say("add.perhaps-more", questions.size() - shown));
        }
    }

    private void print(String key, People.Question question, String verdict, Ink ink) {
        terminal.print(terminal.say(
                key,
                ink.strong(question.one().name()),
                ink.strong(question.other().name()),
                ComparisonWords.likely(terminal.words(), question.probability())));
        terminal.print("   vigie judge " + question.one().id() + " "
                + question.other().id() + " " + verdict);
    }
}
