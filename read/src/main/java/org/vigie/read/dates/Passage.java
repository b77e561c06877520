package org.vigie.read.dates;

import org.vigie.claim.Span;
import org.vigie.read.text.Block;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What has been said of time so far, as a reader keeps it in mind.
class Passage {
    /// What lies further off begins another story.
    private static final int STORY_MONTHS = 18;
    /// How far a place may stand before the day of a dateline.
    private static final int DATELINE_TOKENS = 6;
    /// A story goes on from a day that stands at most so many sentences before.
    private static final int NEAR_SENTENCES = 3;

    private final Text text;
    private final Optional<LocalDate> published;
    private final Map<Integer, Said> headings = new HashMap<>();
    private Optional<Point> lastDay = Optional.empty();
    private int lastDaySentence;
    private Optional<Said> last = Optional.empty();
    private Optional<Point> lastOver = Optional.empty();
    private Optional<Said> section = Optional.empty();
    private Optional<Said> lastYear = Optional.empty();
    private boolean datelined;

    /// A date that stands before.
    ///
    /// @param point    what it names
    /// @param block    the block that it stands in
    /// @param sentence the sentence that it stands in
    /// @param yearSaid whether its year is said, not concluded
    record Said(Point point, int block, int sentence, boolean yearSaid) {}

    Passage(Text text, Optional<LocalDate> published) {
        this.text = text;
        this.published = published;
    }

    Optional<LocalDate> published() {
        return published;
    }

    /// Keeps a date in mind.
    ///
    /// @param words    where it stands
    /// @param token    its first token
    /// @param yearSaid whether its year is said, or follows from one that was
    void add(Span words, int token, Point point, boolean yearSaid) {
        Block block = text.blockOf(token);
        Said said = new Said(point, block.index(), text.sentenceOf(token).index(), yearSaid);
        last = Optional.of(said);
        if (point.grain() == Grain.DAY) {
            lastDay = Optional.of(point);
            lastDaySentence = said.sentence();
        }
        if (published.filter(point.first()::isAfter).isEmpty()) {
            lastOver = Optional.of(point);
        }
        datelined |= isDateline(point, block, token);
        if (yearSaid) {
            lastYear = last;
        } else if (lastYear.isPresent() && !goesOn(lastYear.get().point(), point)) {
            lastYear = Optional.empty();
        }
        if (block.kind() == Block.Kind.HEADING) {
            headings.putIfAbsent(block.index(), said);
        } else if (point.grain() != Grain.DAY && fills(words, block)) {
            section = Optional.of(said);
        }
    }

    /// Whether a date opens the first paragraph and is the day of publication: `GENEVA, 2
    /// December – …`
    private boolean isDateline(Point point, Block block, int token) {
        return published.map(Point::day).filter(point::equals).isPresent()
                && block.kind() == Block.Kind.PARAGRAPH
                && token - text.sentenceOf(token).firstToken() <= DATELINE_TOKENS
                && text.sentences().stream()
                        .filter(sentence ->
                                text.blocks().get(sentence.block()).kind() == Block.Kind.PARAGRAPH)
                        .findFirst()
                        .filter(first -> first.index() == text.sentenceOf(token).index())
                        .isPresent();
    }

    /// Whether the bulletin begins with its own day, so that a weekday of that name is that
    /// day: agencies write `on Tuesday` on a Tuesday.
    boolean datelined() {
        return datelined;
    }

    /// Whether a block says nothing else, such as the line `1992` over what happened in
    /// that year.
    private boolean fills(Span words, Block block) {
        String rest = text.chars().substring(block.span().begin(), words.begin())
                + text.chars().substring(words.end(), block.span().end());
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// Whether a story that was at one date may have gone on to another.
    private static boolean goesOn(Point from, Point to) {
        return !to.first().isBefore(from.first())
                && to.first().isBefore(from.first().plusMonths(STORY_MONTHS));
    }

    /// The day that the story has come to, of those that are not ahead.
    Optional<Point> dayReached() {
        return lastDay.filter(
                day -> published.filter(today -> day.first().isAfter(today)).isEmpty());
    }

    /// The day that a day counts from where a coarser date before the story's day stands
    /// between: `Jugé le 3 mai pour une marche de mars, il a été écroué le soir même`.
    Optional<Point> dayPastBackground(int token) {
        int sentence = text.sentenceOf(token).index();
        boolean background = last.map(Said::point)
                .filter(point -> point.grain() != Grain.DAY)
                .filter(point -> lastDay.filter(day -> point.last().isBefore(day.first()))
                        .isPresent())
                .isPresent();
        return background && sentence - lastDaySentence <= NEAR_SENTENCES
                ? dayReached()
                : Optional.empty();
    }

    /// The last day that stands before, else the day of publication.
    Optional<Point> dayBefore() {
        return lastDay.or(() -> published.map(Point::day));
    }

    /// The date that stands before, else the day of publication.
    Optional<Point> before() {
        return last.map(Said::point).or(() -> published.map(Point::day));
    }

    /// What is over counts from the last date that is: `She will be tried on 2 June. The day
    /// before, police had arrested her son`.
    Optional<Point> beforeWhatIsOver() {
        return lastOver.or(() -> published.map(Point::day)).or(this::before);
    }

    /// Whether a date stands before that is over.
    boolean hasWhatIsOver() {
        return lastOver.isPresent();
    }

    /// The date that stands before in the same sentence.
    Optional<Point> inSentence(int token) {
        int sentence = text.sentenceOf(token).index();
        return last.filter(said -> said.sentence() == sentence)
                .map(Said::point)
                .filter(point -> point.grain() == Grain.DAY);
    }

    Optional<Point> lastSaid() {
        return last.map(Said::point);
    }

    /// The last date of the same block whose year was said or follows from one that was.
    Optional<Point> yearBefore(int token) {
        int block = text.blockOf(token).index();
        return lastYear.filter(said -> said.block() == block).map(Said::point);
    }

    /// The date in the headings that a token stands under.
    Optional<Point> heading(int token) {
        OptionalInt leader = text.blockOf(token).leader();
        while (leader.isPresent()) {
            Said said = headings.get(leader.getAsInt());
            if (said != null) {
                return Optional.of(said.point());
            }
            leader = text.blocks().get(leader.getAsInt()).leader();
        }
        return section.map(Said::point);
    }
}
