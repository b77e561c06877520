package org.vigie.read.dates;

import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A passage that keeps what it was asked, for those who ask how a time was reckoned.
final class HeardPassage extends Passage {
    private final List<Reckoning.From> heard = new ArrayList<>();

    HeardPassage(Text text, Optional<LocalDate> published) {
        super(text, published);
    }

    /// {@return what was asked since this was called last, each once}
    List<Reckoning.From> heard() {
        List<Reckoning.From> since = heard.stream().distinct().toList();
        heard.clear();
        return since;
    }

    @Override
    Optional<LocalDate> published() {
        Optional<LocalDate> day = super.published();
        day.ifPresent(found -> hear(Reckoning.What.PUBLISHED, found.toString()));
        return day;
    }

    @Override
    Optional<Point> dayBefore() {
        return hear(lastOrPublished(), super.dayBefore());
    }

    @Override
    Optional<Point> before() {
        return hear(lastOrPublished(), super.before());
    }

    @Override
    Optional<Point> beforeWhatIsOver() {
        Reckoning.What what = hasWhatIsOver() ? Reckoning.What.BEFORE : Reckoning.What.PUBLISHED;
        return hear(what, super.beforeWhatIsOver());
    }

    @Override
    Optional<Point> inSentence(int token) {
        return hear(Reckoning.What.BEFORE, super.inSentence(token));
    }

    @Override
    Optional<Point> lastSaid() {
        return hear(Reckoning.What.BEFORE, super.lastSaid());
    }

    @Override
    Optional<Point> yearBefore(int token) {
        return hear(Reckoning.What.BEFORE, super.yearBefore(token));
    }

    @Override
    Optional<Point> heading(int token) {
        return hear(Reckoning.What.HEADING, super.heading(token));
    }

    private Reckoning.What lastOrPublished() {
        return super.lastSaid().isPresent() ? Reckoning.What.BEFORE : Reckoning.What.PUBLISHED;
    }

    private Optional<Point> hear(Reckoning.What what, Optional<Point> point) {
        point.ifPresent(found -> hear(what, found.edtf().text()));
        return point;
    }

    private void hear(Reckoning.What what, String value) {
        heard.add(new Reckoning.From(what, value));
    }
}
