package org.vigie.read.events;

import org.vigie.claim.Edtf;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is known of a time or place and a trigger, as named features that a linear model weighs.
///
/// The names hold no word of the bulletin, only of the grammar and of the closed vocabularies.
final class SettingFeatures {
    private static final int FAR = 6;

    private final Passage passage;
    private final List<Telling> tellings;
    private final Heads heads;
    private final Nearness nearness;
    private final Surroundings near;

    SettingFeatures(Passage passage, List<Telling> tellings, Heads heads) {
        this.passage = passage;
        this.tellings = tellings;
        this.heads = heads;
        this.nearness = new Nearness(passage, tellings);
        this.near = new Surroundings(passage, tellings);
    }

    /// {@return the features of a setting}
    ///
    /// @param all   the settings of its sort that the telling may have
    /// @param taken whether the setting that this one is joined to was taken
    List<String> of(Telling telling, Setting setting, List<Setting> all, boolean taken) {
        List<String> features = new ArrayList<>();
        String what = setting.time().map(this::shape).orElseGet(() -> kind(setting));
        String form = form(telling);
        String event = telling.kind().label();
        String family = telling.kind().group().name();
        features.add("bias");
        features.add("what=" + what);
        features.add("event=" + event);
        features.add("what=" + what + "&event=" + event);
        features.add("form=" + form);
        features.add("modality=" + telling.modality.label());
        setting.time().ifPresent(time -> {
            String side = side(time);
            features.add("relation=" + side + "&modality=" + telling.modality.label());
            features.add("relation=" + side + "&tense=" + tense(telling));
            features.add("what=" + what + "&modality=" + telling.modality.label());
        });
        if (setting.origin() != Setting.Origin.SENTENCE) {
            boolean own = all.stream().anyMatch(other -> other.origin() == Setting.Origin.SENTENCE);
            String origin = "origin=" + setting.origin();
            features.add(origin);
            features.add(origin + "&own=" + own);
            features.add(origin + "&form=" + form);
            features.add(origin + "&what=" + what);
            features.add(origin + "&apart=" + heads.apart(setting));
            features.add(origin + "&apart=" + heads.apart(setting) + "&what=" + what);
            return features;
        }
        inSentence(features, telling, setting, all, form, family);
        setting.place()
                .ifPresent(group -> place(features, telling, group, event, family, form, taken));
        return features;
    }

    private void inSentence(
            List<String> features,
            Telling telling,
            Setting setting,
            List<Setting> all,
            String form,
            String family) {
        Parse parse = telling.parse;
        int from = parse.chunkOf(setting.place().map(NounGroup::head).orElse(setting.first()));
        String side = from < telling.chunk ? "L" : from > telling.chunk ? "R" : "I";
        String between = near.between(telling, from);
        int others = near.others(telling, setting.first());
        int cost = nearness.cost(telling, setting.first(), setting.end());
        String rank = rank(telling, setting, cost);
        String own = ownRank(telling, setting, all, cost);
        String left = near.neighbour(parse, telling, from, -1);
        String right = near.neighbour(parse, telling, from, 1);
        boolean opens = opens(telling, setting);
        String distance = distance(telling, setting);
        String mark = preposition(setting);
        String reach = near.reach(telling, from);
        List<String> pairs = List.of(
                "reach=" + reach,
                "reach=" + reach + "&side=" + side,
                "reach=" + reach + "&form=" + form,
                "reach=" + reach + "&rank=" + rank,
                "reach=" + reach + "&mark=" + mark,
                "distance=" + distance + "&side=" + side,
                "distance=" + distance + "&form=" + form + "&side=" + side,
                "between=" + between + "&side=" + side,
                "between=" + between + "&side=" + side + "&form=" + form,
                "between=" + between + "&opens=" + opens,
                "others=" + others + "&side=" + side,
                "others=" + others + "&side=" + side + "&form=" + form,
                "others=" + others + "&opens=" + opens + "&form=" + form,
                "rank=" + rank,
                "rank=" + rank + "&form=" + form,
                "rank=" + rank + "&own=" + own,
                "rank=" + rank + "&side=" + side + "&others=" + others,
                "rank=" + rank + "&opens=" + opens,
                "own=" + own,
                "own=" + own + "&side=" + side,
                "left=" + left,
                "left=" + left + "&side=" + side + "&mark=" + mark,
                "left=" + left + "&rank=" + rank + "&side=" + side,
                "right=" + right + "&side=" + side,
                "right=" + right + "&left=" + left,
                "opens=" + opens + "&form=" + form,
                "opens=" + opens + "&embedded=" + Surroundings.embedded(telling),
                "embedded=" + Surroundings.embedded(telling) + "&side=" + side + "&others="
                        + others,
                "cost=" + Math.min(9, cost / 4),
                "cost=" + Math.min(9, cost / 4) + "&family=" + family,
                "cost=" + Math.min(9, cost / 4) + "&form=" + form,
                "nested=" + near.nested(telling) + "&side=" + side + "&rank=" + rank,
                "nested=" + near.nested(telling) + "&between=" + between + "&side=" + side);
        features.addAll(pairs);
    }

    private void place(
            List<String> features,
            Telling telling,
            NounGroup group,
            String event,
            String family,
            String form,
            boolean taken) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        String mark = preposition(Setting.of(group, Setting.Origin.SENTENCE));
        String kind = passage.name(group).map(name -> name.kind().name()).orElse("NONE");
        String host = host(parse, telling, at);
        boolean listed = near.listed(parse, at);
        features.add("mark=" + mark);
        features.add("mark=" + mark + "&event=" + event);
        features.add("mark=" + mark + "&family=" + family);
        features.add("mark=" + mark + "&kind=" + kind);
        features.add("mark=" + mark + "&form=" + form);
        features.add("kind=" + kind + "&event=" + event);
        features.add("host=" + host);
        features.add("host=" + host + "&mark=" + mark);
        features.add("host=" + host + "&kind=" + kind);
        features.add("listed=" + listed + "&taken=" + taken);
        features.add("listed=" + listed + "&taken=" + taken + "&mark=" + mark);
        if (passage.grammar().says("cases")) {
            features.add("cases=" + cases(group) + "&mark=" + mark);
        }
    }

    private static String cases(NounGroup group) {
        StringBuilder cases = new StringBuilder();
        for (var feature : List.of(
                Feature.NOMINATIVE, Feature.GENITIVE, Feature.ACCUSATIVE, Feature.LOCATIVE)) {
            cases.append(group.maybe(feature) ? feature.name().charAt(0) : '-');
        }
        return cases.toString();
    }

    /// What a place stands right behind: people that may come from it, a thing, a verb.
    private String host(Parse parse, Telling telling, int at) {
        if (at == 0) {
            return "start";
        }
        return switch (parse.chunks().get(at - 1)) {
            case NounGroup before when at - 1 == telling.chunk -> "trigger";
            case NounGroup before ->
                passage.kindOf(before)
                        .map(kind -> kind.label())
                        .orElseGet(() -> passage.isPlace(before) ? "place" : "thing");
            case VerbGroup verb -> at - 1 == telling.chunk ? "trigger" : "verb";
            case Link link -> link.kind().name();
        };
    }

    private String kind(Setting setting) {
        return setting.place()
                .flatMap(passage::name)
                .map(name -> name.kind().name().toLowerCase(Locale.ROOT))
                .orElse("unnamed");
    }

    private String shape(TimeExpression time) {
        String text = time.edtf().map(Edtf::text).orElse("");
        if (text.startsWith("../")) {
            return "until";
        }
        if (text.endsWith("/..")) {
            return "since";
        }
        return text.indexOf('/') > 0
                ? "span"
                : "point" + text.replaceAll("[~?%]", "").length();
    }

    /// Whether a time lies before, on or after the day of publication.
    private String side(TimeExpression time) {
        Optional<LocalDate> published = passage.published();
        Optional<Edtf> edtf = time.edtf();
        if (published.isEmpty() || edtf.isEmpty()) {
            return "unknown";
        }
        Edtf.Bounds bounds = edtf.get().bounds();
        if (bounds.earliestBegin().filter(published.get()::isBefore).isPresent()) {
            return "after";
        }
        return bounds.latestEnd().filter(published.get()::isAfter).isPresent()
                ? "before"
                : "around";
    }

    private static String tense(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                ? verb.form().name()
                        + (verb.future() ? "-future" : "")
                        + (verb.past() ? "-past" : "")
                : "none";
    }

    private static String form(Telling telling) {
        Chunk chunk = telling.parse.chunks().get(telling.chunk);
        return switch (telling.rule.type()) {
            case NOUN -> "noun";
            case ADJ -> "adj";
            case VERB ->
                chunk instanceof VerbGroup verb
                        ? (verb.passive() ? "passive-" : "active-")
                                + verb.form().name().charAt(0)
                        : "premodifier";
        };
    }

    /// How the telling stands among those of the sentence that want the setting.
    private String rank(Telling telling, Setting setting, int cost) {
        int better = 0;
        int margin = Integer.MAX_VALUE;
        for (Telling other : tellings) {
            if (other != telling && other.parse == telling.parse) {
                int its = nearness.cost(other, setting.first(), setting.end());
                better += its < cost ? 1 : 0;
                margin = Math.min(margin, its - cost);
            }
        }
        if (margin == Integer.MAX_VALUE) {
            return "alone";
        }
        return Math.min(2, better)
                + (better == 0 ? margin > FAR ? "clear" : "" : margin < -FAR ? "far" : "");
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
        return count == 0 ? "alone" : "" + Math.min(2, nearer);
    }

    private boolean opens(Telling telling, Setting setting) {
        int begin = heads.body(telling.parse.sentence());
        return setting.first() - begin <= 2 && setting.first() < telling.first;
    }

    private static String distance(Telling telling, Setting setting) {
        int tokens = setting.first() >= telling.end
                ? setting.first() - telling.end
                : telling.first - setting.end();
        return tokens < 0
                ? "in"
                : tokens <= 1 ? "" + tokens : tokens <= 4 ? "near" : tokens <= 10 ? "mid" : "far";
    }

    /// The preposition before a time or place, with its language.
    private String preposition(Setting setting) {
        int before = setting.place()
                .map(group -> group.preposition().orElse(-1))
                .orElse(setting.first() - 1);
        if (before < 0) {
            return "bare";
        }
        Token token = passage.token(before);
        boolean small = token.is(Pos.PREPOSITION);
        if (setting.time().isPresent()) {
            return !small ? "bare" : passage.grammar().is(token, Grammar.Word.OF) ? "of" : "prep";
        }
        return passage.text().language().tag() + ":" + token.folded();
    }
}
