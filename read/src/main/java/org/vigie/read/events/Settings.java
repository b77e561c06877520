package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.When;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.model.Features;
import org.vigie.read.model.LinearModel;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Chooses the time and the places of a telling among those of its sentence and those set over it.
///
/// Two linear models weigh how each stands to the trigger and to the other triggers.
final class Settings {
    private static final Set<EventKind> UNNAMED_PLACES =
            EnumSet.of(EventKind.DETENTION, EventKind.DEATH, EventKind.TORTURE, EventKind.TRANSFER);
    private static final Set<EventKind> OPEN =
            EnumSet.of(EventKind.PROTEST, EventKind.ARREST, EventKind.ASSAULT);
    /// What is ordered for a time.
    private static final Set<EventKind> ORDERED =
            EnumSet.of(EventKind.DETENTION, EventKind.BAN, EventKind.ARREST);
    private static final Set<Modality> HAPPENED =
            EnumSet.of(Modality.ASSERTED, Modality.REPORTED, Modality.UNCONFIRMED);
    /// A preposition in several words (`in front of`) begins at most so many before its group.
    private static final int REACH = 3;
    private static final double LIKELY = 0.5;
    /// What stands under a line with a day alone is of that day from this probability on.
    private static final double LIKELY_UNDER_DAY = 0.1;
    /// A place is taken from this probability on: the bulletins that the model learns from mark
    /// fewer places than are meant in those that are read.
    private static final double LIKELY_PLACE = 0.35;

    private final Passage passage;
    private final Neighbours neighbours;
    private final Heads heads;
    private final SettingFeatures features;
    private final OpeningTimes opening;
    private final SaidTimes said;
    private final SinceClauses since;
    private final OthersTimes others;
    private final PriorSettings prior;
    private final ClausePlaces clausePlaces;
    private final OthersPlaces elsewhere;
    private final FinerTimes finer;
    private final Lasting lasting;
    private final Recalled recalled;
    private final Occasions occasions;
    private final CountedFrom counted;
    private final LinearModel time;
    private final LinearModel place;
    private final Features known = Features.unnamed();

    Settings(Passage passage, List<Telling> tellings, LinearModel time, LinearModel place) {
        this.passage = passage;
        this.neighbours = new Neighbours(tellings);
        this.heads = passage.heads();
        this.opening = new OpeningTimes(passage, heads);
        this.said = new SaidTimes(passage);
        this.recalled = new Recalled(passage);
        this.occasions = new Occasions(passage, neighbours);
        this.counted = new CountedFrom(passage);
        this.since = new SinceClauses(passage);
        this.others = new OthersTimes(passage);
        this.prior = new PriorSettings(passage, neighbours);
        this.clausePlaces = new ClausePlaces(passage);
        this.elsewhere = new OthersPlaces(passage, neighbours, said);
        this.finer = new FinerTimes(passage);
        this.lasting = new Lasting(passage, neighbours);
        this.features = new SettingFeatures(passage, neighbours, heads);
        this.time = time;
        this.place = place;
    }

    static Settings installed(Passage passage, List<Telling> tellings) {
        return Installed.MODELS.over(passage, tellings);
    }

    /// The models that weigh times and places.
    record Models(LinearModel time, LinearModel place) {
        Settings over(Passage passage, List<Telling> tellings) {
            return new Settings(passage, tellings, time, place);
        }
    }

    /// Loaded once, when first wanted.
    private static final class Installed {
        static final Models MODELS = new Models(
                LinearModel.load("lang/shared/models/time.tsv"),
                LinearModel.load("lang/shared/models/place.tsv"));
    }

    LinearModel timeModel() {
        return time;
    }

    SettingFeatures features() {
        return features;
    }

    void choose(Telling telling) {
        telling.when = when(telling);
        telling.where = where(telling);
    }

    private Features known(Telling telling, Setting setting, List<Setting> all, boolean taken) {
        known.clear();
        features.add(telling, setting, all, taken, known);
        return known;
    }

    // ---- time

    private Optional<When> when(Telling telling) {
        List<Setting> all = times(telling);
        Optional<When> span =
                HAPPENED.contains(telling.modality) ? lasting.of(telling, all) : Optional.empty();
        if (span.isPresent()) {
            return span;
        }
        Optional<TimeExpression> best = Optional.empty();
        double most = LIKELY;
        for (Setting setting : all) {
            double likely = time.probability(known(telling, setting, all, false));
            if (likely >= most) {
                most = likely;
                best = setting.time();
            }
        }
        return best.or(() -> opening.of(telling, all))
                .or(() -> only(telling, all))
                .or(() -> behindVerb(telling, all))
                .or(() -> JoinedTimes.of(telling, all))
                .or(() -> underDay(telling, all))
                .map(finer::of)
                .map(found -> new When(
                        found.edtf().orElseThrow(),
                        Optional.of(Quote.of(passage.text().chars(), found.span())),
                        found.inferred()));
    }

    /// `the trial of the men who were arrested in Goma should open around 22 March`: the time
    /// right behind the verb whose subject the event is.
    private Optional<TimeExpression> behindVerb(Telling telling, List<Setting> all) {
        List<Chunk> chunks = telling.parse.chunks();
        if (!(chunks.get(telling.chunk) instanceof NounGroup)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(one -> one.origin() == Setting.Origin.SENTENCE)
                .flatMap(one -> one.time().stream())
                .filter(time -> {
                    int verb = telling.parse.chunkOf(time.firstToken()) - 1;
                    return verb > telling.chunk
                            && chunks.get(verb) instanceof VerbGroup
                            && telling.parse.subject(verb).stream()
                                    .anyMatch(group -> group.head() == telling.head);
                })
                .findFirst();
    }

    /// `11 February` alone in a calendar's line holds for what stands under it, unless its own
    /// sentence tells a time.
    private Optional<TimeExpression> underDay(Telling telling, List<Setting> all) {
        boolean own = all.stream().anyMatch(one -> one.origin() == Setting.Origin.SENTENCE);
        return own || !HAPPENED.contains(telling.modality)
                ? Optional.empty()
                : all.stream()
                        .filter(one -> one.origin() == Setting.Origin.HEADING && isAlone(one))
                        .filter(one -> time.probability(known(telling, one, all, false))
                                >= LIKELY_UNDER_DAY)
                        .findFirst()
                        .flatMap(Setting::time);
    }

    /// Whether a heading tells nothing but a time.
    private boolean isAlone(Setting setting) {
        int begin = passage.sentenceBegin(setting.first());
        int end = passage.sentenceEnd(setting.first());
        for (int at = begin; at < end; at++) {
            boolean within = at >= setting.first() && at < setting.end();
            if (!within && passage.token(at).kind() != Token.Kind.MARK) {
                return false;
            }
        }
        return true;
    }

    /// The one time of a sentence whose other events are told in relative clauses that end
    /// before it.
    private Optional<TimeExpression> only(Telling telling, List<Setting> all) {
        if (all.size() != 1 || all.getFirst().time().isEmpty()) {
            return Optional.empty();
        }
        TimeExpression time = all.getFirst().time().get();
        if (all.getFirst().origin() == Setting.Origin.SENTENCE && isOneClause(telling, time)) {
            return Optional.of(time);
        }
        boolean contested = false;
        boolean passed = false;
        for (Telling other : neighbours.in(telling.parse)) {
            if (other != telling && other.parse.equals(telling.parse)) {
                boolean past = isPastRelative(other, time);
                passed |= past;
                contested |= !past;
            }
        }
        return passed && !contested ? Optional.of(time) : Optional.empty();
    }

    /// `Elle a été convoquée, sans motif et par téléphone, mardi`: one event, one verb, one
    /// time.
    private boolean isOneClause(Telling telling, TimeExpression time) {
        boolean alone = neighbours.in(telling.parse).stream()
                .noneMatch(other -> other != telling && other.parse.equals(telling.parse));
        if (!alone
                || !(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup own)
                || !own.finite()) {
            return false;
        }
        for (Chunk chunk : telling.parse.chunks()) {
            boolean parts = chunk instanceof VerbGroup verb && !verb.equals(own)
                    || chunk instanceof Link link
                            && (link.is(Link.Kind.RELATIVE)
                                    || link.is(Link.Kind.THAT)
                                    || link.is(Link.Kind.BOUNDARY)
                                    || link.is(Link.Kind.STOP));
            if (parts) {
                return false;
            }
        }
        return time.firstToken() >= telling.end || time.endToken() <= telling.first;
    }

    /// Whether a telling stands in a relative clause that ends before a time: `ceux qui ont
    /// été arrêtés
    /// devraient être jugés le 22 mars`.
    private static boolean isPastRelative(Telling telling, TimeExpression time) {
        List<Chunk> chunks = telling.parse.chunks();
        if (!(chunks.get(telling.chunk) instanceof VerbGroup)
                || !isRelative(chunks, telling.chunk)) {
            return false;
        }
        for (int j = telling.chunk + 1;
                j < chunks.size() && chunks.get(j).first() < time.firstToken();
                j++) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return !isRelative(chunks, j);
            }
        }
        return false;
    }

    /// Whether a relative pronoun begins the clause of a verb.
    private static boolean isRelative(List<Chunk> chunks, int verb) {
        for (int j = verb - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.RELATIVE)) {
                return true;
            }
            if (chunks.get(j) instanceof VerbGroup) {
                return false;
            }
        }
        return false;
    }

    List<Setting> times(Telling telling) {
        List<Setting> all = new ArrayList<>();
        boolean isRemembered = recalled.is(telling);
        for (TimeExpression found : passage.times(
                heads.body(telling.parse.sentence()), telling.parse.sentence().endToken())) {
            boolean other = isPastRelative(telling, found)
                    || opening.isOfLaterClause(telling, found)
                    || said.isOfSaying(telling, found)
                    || counted.is(telling, found)
                    || since.isOfOtherSide(telling, found)
                    || others.holds(telling, found)
                    || prior.holds(telling, found)
                    || occasions.holds(telling, found.firstToken())
                    || isEndOfOrder(telling, found)
                    || isRemembered && recalled.isElsewhere(telling, found)
                    || isOfSomebody(telling, found)
                    || OpenRelatives.holds(telling, found.firstToken());
            if (found.edtf().isPresent() && !other) {
                all.add(Setting.of(found, Setting.Origin.SENTENCE));
            }
        }
        heads.over(telling.parse.sentence()).stream()
                .filter(setting ->
                        setting.time().isPresent() && !isRemembered && !recalled.isEarlier(telling))
                .forEach(all::add);
        return all;
    }

    /// `a court extended his detention until 20 June`: when an order ends is its length.
    private boolean isEndOfOrder(Telling telling, TimeExpression time) {
        Optional<LocalDate> end = time.edtf()
                .filter(edtf -> edtf.text().startsWith("../"))
                .flatMap(edtf -> edtf.bounds().latestEnd());
        return ORDERED.contains(telling.kind())
                && HAPPENED.contains(telling.modality)
                && end.filter(day -> passage.published().filter(day::isAfter).isPresent())
                        .isPresent();
    }

    /// `was arrested with his sister, who married on Saturday`: what a clause behind a comma
    /// says of somebody has a time of its own.
    private boolean isOfSomebody(Telling telling, TimeExpression time) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean verb = false;
        for (int j = telling.parse.chunkOf(time.firstToken()) - 1; j > telling.chunk + 1; j--) {
            Chunk chunk = chunks.get(j);
            verb |= chunk instanceof VerbGroup own && own.finite();
            if (chunk instanceof Link link && link.is(Link.Kind.RELATIVE)) {
                return verb
                        && chunks.get(j - 1) instanceof Link comma
                        && comma.is(Link.Kind.COMMA)
                        && isSomebody(chunks, j - 2);
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP))) {
                return false;
            }
        }
        return false;
    }

    /// Whether the noun that ends at a chunk, past what completes it, is somebody.
    private boolean isSomebody(List<Chunk> chunks, int last) {
        int at = last;
        while (at > 0
                && (chunks.get(at) instanceof NounGroup group && isOf(group)
                        || chunks.get(at) instanceof Link link && link.is(Link.Kind.TIME)
                        || chunks.get(at) instanceof Link of && of.is(Link.Kind.PREPOSITION))) {
            at--;
        }
        return chunks.get(at) instanceof NounGroup group && passage.isHuman(group);
    }

    private boolean isOf(NounGroup group) {
        return group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF);
    }

    // ---- places

    private List<Place> where(Telling telling) {
        List<Place> places = new ArrayList<>();
        List<Setting> all = places(telling);
        boolean taken = false;
        for (Setting setting : all) {
            taken = isInFront(telling, setting)
                    || setting.origin() == Setting.Origin.SENTENCE
                            && setting.place()
                                    .filter(group -> elsewhere.isWhere(telling, group))
                                    .isPresent()
                    || place.probability(known(telling, setting, all, taken)) >= LIKELY_PLACE;
            if (taken) {
                places.add(place(setting.place().orElseThrow()));
            }
        }
        return places;
    }

    Place place(NounGroup group) {
        Optional<Name> name = passage.name(group);
        return new Place(
                Quote.of(passage.text().chars(), passage.mention(group)),
                name.map(Name::geonames).orElse(OptionalLong.empty()));
    }

    List<Setting> places(Telling telling) {
        List<Setting> all = new ArrayList<>();
        Parse parse = telling.parse;
        for (Chunk chunk : parse.chunks()) {
            if (chunk instanceof NounGroup group
                    && group.head() >= heads.body(parse.sentence())
                    && canBePlace(telling, group)
                    && !isOfFormerAct(telling, group)
                    && !isOrigin(telling, group)
                    && !clausePlaces.holds(telling, group)
                    && !elsewhere.holds(telling, group)
                    && !prior.holds(telling, group)
                    && !occasions.holds(telling, group.first())
                    && !OpenRelatives.holds(telling, group.head())) {
                all.add(Setting.of(group, Setting.Origin.SENTENCE));
            }
        }
        heads.over(parse.sentence()).stream()
                .filter(setting -> setting.place().isPresent())
                .forEach(all::add);
        return all;
    }

    private boolean canBePlace(Telling telling, NounGroup group) {
        boolean named = passage.isPlace(group);
        boolean unnamed = !named && UNNAMED_PLACES.contains(telling.kind()) && isFacility(group)
                || !named && OPEN.contains(telling.kind()) && isGathering(group);
        return (named || unnamed) && !inMention(telling, group) || isInFront(telling, group);
    }

    /// «переведён из колонии в тюрьму»: where somebody is taken from.
    private boolean isOrigin(Telling telling, NounGroup group) {
        return telling.kind() == EventKind.TRANSFER
                && passage.freeOrder()
                && group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.PARTITIVE);
    }

    /// `jugé par contumace après avoir fui en Pologne`: where somebody did something else
    /// before.
    private boolean isOfFormerAct(Telling telling, NounGroup group) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.parse.chunkOf(group.head()) - 1; j > 0 && j != telling.chunk; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return verb.form() == VerbGroup.Form.INFINITIVE
                        && passage.grammar().is(passage.token(verb.first()), Grammar.Word.HAVE)
                        && chunks.get(j - 1) instanceof Link before
                        && before.is(Link.Kind.PREPOSITION);
            }
            if (chunks.get(j) instanceof Link link
                    && !link.is(Link.Kind.PREPOSITION)
                    && !link.is(Link.Kind.TIME)
                    && !link.is(Link.Kind.OTHER)) {
                return false;
            }
        }
        return false;
    }

    private boolean isInFront(Telling telling, Setting setting) {
        return setting.origin() == Setting.Origin.SENTENCE
                && setting.place().filter(group -> isInFront(telling, group)).isPresent();
    }

    /// `Ils ont manifesté devant le ministère`: before what people gather, though it has no
    /// name of a place; others act before a body.
    private boolean isInFront(Telling telling, NounGroup group) {
        boolean front = telling.kind() == EventKind.PROTEST
                && group.preposition().isPresent()
                && group.head() >= telling.end
                && !group.pronoun()
                && passage.grammar()
                        .isForm(
                                passage.token(group.preposition().getAsInt()),
                                Grammar.Word.IN_FRONT);
        return front
                && passage.kindOf(group).filter(Settings::isSomebody).isEmpty()
                && isOwn(telling, group);
    }

    private static boolean isSomebody(MentionKind kind) {
        return kind == MentionKind.PERSON || kind == MentionKind.GROUP;
    }

    /// Whether nothing else is told between a telling and what stands behind it.
    private boolean isOwn(Telling telling, NounGroup group) {
        int at = telling.parse.chunkOf(group.head());
        for (int j = telling.chunk + 1; j < at; j++) {
            Chunk chunk = telling.parse.chunks().get(j);
            boolean parts = chunk instanceof Link link
                    && (link.is(Link.Kind.STOP) || link.is(Link.Kind.RELATIVE));
            boolean told = neighbours.in(telling.parse).stream()
                    .anyMatch(other -> other.parse.equals(telling.parse)
                            && other.head >= chunk.first()
                            && other.head < chunk.end()
                            && other.head > telling.head);
            if (parts || told) {
                return false;
            }
        }
        return true;
    }

    /// «у посольства», `outside the ministry`: where people gather or are taken, though
    /// unnamed.
    private boolean isGathering(NounGroup group) {
        int begin = Math.max(passage.sentenceBegin(group.head()), group.first() - REACH);
        for (int at = begin; at < group.head(); at++) {
            boolean reaches = passage.lexicon().gatherings().all(passage, at, false).stream()
                    .anyMatch(hit -> hit.match().end() == group.head() + 1);
            if (reaches) {
                return true;
            }
        }
        return false;
    }

    private boolean isFacility(NounGroup group) {
        for (CueIndex.Hit hit : passage.lexicon().facilities().all(passage, group.head(), false)) {
            if (hit.match().first() == group.head()) {
                return true;
            }
        }
        return passage.name(group).filter(name -> name.kind() == Kind.FACILITY).isPresent();
    }

    /// A place inside a mention of people (`les mineurs de Zhanaozen`) is no place of the
    /// event.
    private boolean inMention(Telling telling, NounGroup group) {
        return telling.mentions.stream()
                .map(mention -> mention.quote().span())
                .anyMatch(span -> span.begin() <= passage.token(group.head()).begin()
                        && passage.token(group.head()).end() <= span.end());
    }
}
