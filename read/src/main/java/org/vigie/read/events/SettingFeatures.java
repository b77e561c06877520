package org.vigie.read.events;

import org.vigie.claim.Edtf;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.model.Features;
import org.vigie.read.names.Kind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known of a time or place and a trigger, as named features that a linear model weighs.
///
/// The names hold no word of the bulletin, only of the grammar and of the closed vocabularies.
final class SettingFeatures {
    private static final int FAR = 6;
    private static final int LEFT = -1;
    private static final int RIGHT = 1;
    private static final int COST_STEP = 4;
    private static final String[] MODALITIES = Facts.values("modality", Modality.values());
    private static final String[] ORIGINS = Facts.values("origin", Setting.Origin.values());
    private static final String[] KINDS = Facts.values("kind", Kind.values());
    private static final String[] OTHERS = Facts.counts("others", 2);
    private static final String[] COSTS = Facts.counts("cost", 9);
    private static final String[] BETTER = Facts.counts("rank", 2);
    private static final String[] NEARER = Facts.counts("own", 2);
    private static final String[] HOSTS = Facts.values("host", MentionKind.values());
    private static final String[] LINKS = Facts.values("host", Link.Kind.values());
    private static final String[] WHAT = Facts.values("what", Kind.values());
    private static final String[] POINTS = Facts.counts("what=point", 10);

    private final Passage passage;
    private final Neighbours neighbours;
    private final Heads heads;
    private final Nearness nearness;
    private final Surroundings near;
    private final ClauseFeatures clauses;

    SettingFeatures(Passage passage, Neighbours neighbours, Heads heads) {
        this.passage = passage;
        this.neighbours = neighbours;
        this.heads = heads;
        this.nearness = new Nearness(passage, neighbours);
        this.near = new Surroundings(passage, neighbours);
        this.clauses = new ClauseFeatures(neighbours);
    }

    /// Adds what holds of a setting.
    ///
    /// @param all   the settings of its sort that the telling may have
    /// @param taken whether the setting that this one is joined to was taken
    void add(
            Telling telling, Setting setting, List<Setting> all, boolean taken, Features features) {
        String what = setting.time().map(this::shape).orElseGet(() -> kind(setting));
        String form = Facts.form(telling);
        String event = Facts.event(telling);
        String modality = MODALITIES[telling.modality.ordinal()];
        features.add("bias");
        features.add(what);
        features.add(event);
        features.add(what, event);
        features.add(form);
        features.add(modality);
        if (setting.time().isPresent()) {
            String relation = relation(setting.time().get());
            features.add(relation, modality);
            features.add(relation, tense(telling));
            features.add(what, modality);
        }
        if (setting.origin() != Setting.Origin.SENTENCE) {
            boolean own = all.stream().anyMatch(other -> other.origin() == Setting.Origin.SENTENCE);
            String origin = ORIGINS[setting.origin().ordinal()];
            String apart = heads.apart(setting);
            features.add(origin);
            features.add(origin, own ? "own=true" : "own=false");
            features.add(origin, form);
            features.add(origin, what);
            features.add(origin, apart);
            features.add(origin, apart, what);
            return;
        }
        inSentence(features, telling, setting, all, form);
        setting.place().ifPresent(group -> place(features, telling, group, form, taken));
    }

    private void inSentence(
            Features features, Telling telling, Setting setting, List<Setting> all, String form) {
        Parse parse = telling.parse;
        int from = parse.chunkOf(setting.place().map(NounGroup::head).orElse(setting.first()));
        String side = from < telling.chunk
                ? "side=left"
                : from > telling.chunk ? "side=right" : "side=same";
        int cost = nearness.cost(telling, setting.first(), setting.end());
        String others = Facts.capped(OTHERS, near.others(telling, setting.first()));
        String between = near.between(telling, from);
        String rank = rank(telling, setting, cost);
        String own = ownRank(telling, setting, all, cost);
        String left = near.neighbour(parse, telling, from, LEFT);
        String right = near.neighbour(parse, telling, from, RIGHT);
        String opens = opens(telling, setting) ? "opens=true" : "opens=false";
        String distance = distance(telling, setting);
        String mark = preposition(setting);
        String reach = near.reach(telling, from);
        String embedded = Surroundings.embedded(telling);
        String nested = near.nested(telling);
        String costs = Facts.capped(COSTS, cost / COST_STEP);
        features.add(reach);
        features.add(reach, side);
        features.add(reach, form);
        features.add(reach, rank);
        features.add(reach, mark);
        features.add(distance, side);
        features.add(distance, form, side);
        features.add(between, side);
        features.add(between, side, form);
        features.add(between, opens);
        features.add(others, side);
        features.add(others, side, form);
        features.add(others, opens, form);
        features.add(rank);
        features.add(rank, form);
        features.add(rank, own);
        features.add(rank, side, others);
        features.add(rank, opens);
        features.add(own);
        features.add(own, side);
        features.add("left", left);
        features.add("left", left, side, mark);
        features.add("left", left, rank, side);
        features.add("right", right, side);
        features.add("beside", left, right);
        features.add(opens, form);
        features.add(opens, embedded);
        features.add(embedded, side, others);
        features.add(costs);
        features.add(costs, Facts.family(telling));
        features.add(costs, form);
        features.add(nested, side, rank);
        features.add(nested, between, side);
        clauses.add(telling, from, form, side, features, rank, own, opens, mark);
    }

    private void place(
            Features features, Telling telling, NounGroup group, String form, boolean taken) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        String mark = preposition(Setting.of(group, Setting.Origin.SENTENCE));
        String kind =
                passage.name(group).map(name -> KINDS[name.kind().ordinal()]).orElse("kind=none");
        String host = host(parse, telling, at);
        String listed = near.listed(parse, at) ? "listed=true" : "listed=false";
        String joined = taken ? "taken=true" : "taken=false";
        String event = Facts.event(telling);
        features.add(mark);
        features.add(mark, event);
        features.add(mark, Facts.family(telling));
        features.add(mark, kind);
        features.add(mark, form);
        features.add(kind, event);
        features.add(host);
        features.add(host, mark);
        features.add(host, kind);
        features.add(listed, joined);
        features.add(listed, joined, mark);
        if (passage.grammar().says("cases")) {
            features.add(Facts.cases(group), mark);
        }
    }

    /// What a place stands right behind: people that may come from it, a thing, a verb.
    private String host(Parse parse, Telling telling, int at) {
        if (at == 0) {
            return "host=start";
        }
        return switch (parse.chunks().get(at - 1)) {
            case NounGroup before when at - 1 == telling.chunk -> "host=trigger";
            case NounGroup before ->
                passage.kindOf(before)
                        .map(kind -> HOSTS[kind.ordinal()])
                        .orElseGet(() -> passage.isPlace(before) ? "host=place" : "host=thing");
            case VerbGroup verb -> at - 1 == telling.chunk ? "host=trigger" : "host=verb";
            case Link link -> LINKS[link.kind().ordinal()];
        };
    }

    private String kind(Setting setting) {
        return setting.place()
                .flatMap(passage::name)
                .map(name -> WHAT[name.kind().ordinal()])
                .orElse("what=unnamed");
    }

    private String shape(TimeExpression time) {
        String text = time.edtf().map(Edtf::text).orElse("");
        if (text.startsWith("../")) {
            return "what=until";
        }
        if (text.endsWith("/..")) {
            return "what=since";
        }
        if (text.indexOf('/') > 0) {
            return "what=span";
        }
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks += "~?%".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return Facts.capped(POINTS, text.length() - marks);
    }

    /// Whether a time lies before, on or after the day of publication.
    private String relation(TimeExpression time) {
        Optional<LocalDate> published = passage.published();
        Optional<Edtf> edtf = time.edtf();
        if (published.isEmpty() || edtf.isEmpty()) {
            return "relation=unknown";
        }
        Edtf.Bounds bounds = edtf.get().bounds();
        if (bounds.earliestBegin().filter(published.get()::isBefore).isPresent()) {
            return "relation=after";
        }
        return bounds.latestEnd().filter(published.get()::isAfter).isPresent()
                ? "relation=before"
                : "relation=around";
    }

    private static String tense(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb)) {
            return "tense=none";
        }
        return switch (verb.form()) {
            case FINITE ->
                verb.future() ? "tense=future" : verb.past() ? "tense=past" : "tense=present";
            case INFINITIVE -> "tense=infinitive";
            case PARTICIPLE -> "tense=participle";
            case GERUND -> "tense=gerund";
        };
    }

    /// How the telling stands among those of the sentence that want the setting.
    private String rank(Telling telling, Setting setting, int cost) {
        int better = 0;
        int margin = Integer.MAX_VALUE;
        for (Telling other : neighbours.in(telling.parse)) {
            if (other != telling && other.parse == telling.parse) {
                int its = nearness.cost(other, setting.first(), setting.end());
                better += its < cost ? 1 : 0;
                margin = Math.min(margin, its - cost);
            }
        }
        if (margin == Integer.MAX_VALUE) {
            return "rank=alone";
        }
        if (better == 0) {
            return margin > FAR ? "rank=clear" : "rank=0";
        }
        return margin < -FAR
                ? better == 1 ? "rank=1far" : "rank=2far"
                : Facts.capped(BETTER, better);
    }

    /// How the setting stands among those that the telling can have.
    private String ownRank(Telling telling, Setting setting, List<Setting> all, int cost) {
        int nearer = 0;
        int count = 0;
        for (Setting other : all) {
            if (other.origin() == Setting.Origin.SENTENCE && !other.equals(setting)) {
                count++;
                nearer += nearness.cost(telling, other.first(), other.end()) < cost ? 1 : 0;
            }
        }
        return count == 0 ? "own=alone" : Facts.capped(NEARER, nearer);
    }

    private boolean opens(Telling telling, Setting setting) {
        int begin = heads.body(telling.parse.sentence());
        return setting.first() - begin <= 2 && setting.first() < telling.first;
    }

    private static String distance(Telling telling, Setting setting) {
        int tokens = setting.first() >= telling.end
                ? setting.first() - telling.end
                : telling.first - setting.end();
        if (tokens < 0) {
            return "distance=in";
        }
        if (tokens <= 1) {
            return tokens == 0 ? "distance=0" : "distance=1";
        }
        return tokens <= 4 ? "distance=near" : tokens <= 10 ? "distance=mid" : "distance=far";
    }

    /// The preposition before a time or place, with its language.
    private String preposition(Setting setting) {
        int before = setting.place()
                .map(group -> group.preposition().orElse(-1))
                .orElse(setting.first() - 1);
        if (before < 0) {
            return "mark=bare";
        }
        Token token = passage.token(before);
        boolean small = token.is(Pos.PREPOSITION);
        if (setting.time().isPresent()) {
            boolean of = passage.grammar().is(token, Grammar.Word.OF);
            return !small ? "mark=bare" : of ? "mark=of" : "mark=prep";
        }
        return "mark=" + passage.text().language().tag() + ":" + token.folded();
    }
}
