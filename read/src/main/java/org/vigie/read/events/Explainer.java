package org.vigie.read.events;

import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.claim.When;
import org.vigie.read.dates.Reckoning;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.explain.Choice;
import org.vigie.read.explain.Dating;
import org.vigie.read.explain.Explained;
import org.vigie.read.explain.Explanation;
import org.vigie.read.explain.RoleReason;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.model.Features;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Tells how the claims of one text came about: reads it anew, listening, and asks the models what
/// weighed with them. Reading itself pays nothing for it.
final class Explainer {
    /// Somebody who could have a role in a telling, with what the models made of it.
    private record Weighed(Candidate candidate, Choice patient, Choice agent) {}

    private final Models models;
    private final RuleLines lines;
    private final Passage passage;
    private final List<CueIndex.Hit> heard = new ArrayList<>();
    private final List<Telling> unmerged;
    private final List<Telling> tellings;
    private final IdentityHashMap<Telling, List<Weighed>> weighed = new IdentityHashMap<>();
    private final List<Telling> accepted;
    private final TellingFeatures known;
    private final Settings settings;
    private final CertaintyReasons certainties;
    private final List<Reckoning> reckonings;

    Explainer(EventReader reader, Models models, Text text, Optional<LocalDate> published) {
        this.lines = new RuleLines(reader.tag());
        this.models = models;
        this.passage = reader.passage(text, published, reader.lexicon().telling(heard::add));
        this.unmerged = EventReader.unmerged(passage, models, this::weigh);
        this.tellings = new Merger(passage).merge(unmerged);
        this.accepted = Acceptance.installed().accept(passage, tellings);
        this.known = new TellingFeatures(passage, tellings);
        Coreference coreference = new Coreference(passage);
        this.settings = Settings.installed(passage, unmerged);
        this.certainties = new CertaintyReasons(passage, coreference, heard, lines);
        this.reckonings = reader.times().reckon(text, published);
    }

    private void weigh(Telling telling, List<Candidate> all, RoleFeatures features) {
        List<Weighed> each = new ArrayList<>();
        for (Candidate candidate : all) {
            Features named = Features.named();
            features.add(telling, candidate, all, named);
            each.add(new Weighed(
                    candidate,
                    Choices.of(models.roles().model(Role.PATIENT), named),
                    Choices.of(models.roles().model(Role.AGENT), named)));
        }
        weighed.put(telling, each);
    }

    Explained explained() {
        Analyses analyses = new Analyses(passage);
        List<Explanation> claims = new ArrayList<>();
        for (Telling telling : accepted) {
            Claim claim = EventReader.claim(passage.text(), telling);
            claims.add(new Explanation(
                    claim,
                    analyses.of(telling.parse),
                    lines.of(telling.rule, passage.token(telling.head)),
                    acceptance(telling),
                    certainties.of(telling),
                    claim.when().map(when -> dating(telling, when)),
                    claim.mentions().stream()
                            .map(mention -> reason(telling, mention))
                            .toList()));
        }
        NearMisses misses =
                new NearMisses(passage, unmerged, tellings, accepted, lines, this::acceptance);
        return new Explained(claims, analyses.all(), misses.find());
    }

    /// What the model that tells claims from words in passing makes of a telling.
    private Choice acceptance(Telling telling) {
        Features named = Features.named();
        known.add(telling, named);
        return Choices.of(Acceptance.installed().model(), named);
    }

    // ---- roles

    private RoleReason reason(Telling telling, Mention mention) {
        Span span = mention.quote().span();
        return weighed.getOrDefault(telling, List.of()).stream()
                .filter(one -> passage.mention(one.candidate.group, telling.first, telling.end)
                        .equals(span))
                .findFirst()
                .map(found -> new RoleReason(
                        mention,
                        RoleReason.Origin.valueOf(found.candidate.origin.name()),
                        List.copyOf(found.candidate.slots),
                        ruled(telling, found.candidate),
                        mention.role() == Role.PATIENT ? found.patient : found.agent))
                .orElseGet(() -> elsewhere(telling, mention));
    }

    /// Whom the sentence does not name, told of before or by another telling of the event, and
    /// who has a penalty of their own by a verb that is said of others.
    private static RoleReason elsewhere(Telling telling, Mention mention) {
        boolean before =
                mention.quote().span().end() <= telling.parse.sentence().span().begin();
        RoleReason.Origin origin = telling.shared
                ? RoleReason.Origin.SHARED
                : before ? RoleReason.Origin.EARLIER : RoleReason.Origin.RETOLD;
        return new RoleReason(mention, origin, List.of(), "", Choice.BY_RULE);
    }

    private static String ruled(Telling telling, Candidate candidate) {
        String ruled = RoleFeatures.ruled(telling, candidate).replace("ruled=", "");
        String role = ruled.replace("+", "");
        boolean known = role.equals(Role.PATIENT.label()) || role.equals(Role.AGENT.label());
        return known ? role : "";
    }

    // ---- time

    private Dating dating(Telling telling, When when) {
        Optional<Span> words = when.quote().map(Quote::span);
        Optional<Reckoning> reckoning = reckonings.stream()
                .filter(one -> words.isPresent() && one.time().span().equals(words.get()))
                .findFirst();
        String rule = reckoning.map(one -> one.time().rule()).orElse("");
        List<Dating.Reference> from = reckoning.stream()
                .flatMap(one -> one.from().stream())
                .map(one -> reference(one, words.map(Span::begin).orElse(0)))
                .toList();
        return new Dating(when, rule, lines.ofDates(rule), from, timeChoice(telling, words));
    }

    private Choice timeChoice(Telling telling, Optional<Span> words) {
        List<Setting> all = settings.times(telling);
        return all.stream()
                .filter(setting -> setting.time().map(TimeExpression::span).equals(words))
                .findFirst()
                .map(setting -> {
                    Features named = Features.named();
                    settings.features().add(telling, setting, all, false, named);
                    return Choices.of(settings.timeModel(), named);
                })
                .orElse(Choice.BY_RULE);
    }

    private Dating.Reference reference(Reckoning.From from, int before) {
        Dating.Reference.Kind kind = Dating.Reference.Kind.valueOf(from.what().name());
        boolean said =
                from.what() == Reckoning.What.BEFORE || from.what() == Reckoning.What.HEADING;
        Optional<Quote> words = !said
                ? Optional.empty()
                : passage.times().stream()
                        .filter(time -> time.span().end() <= before
                                && time.edtf()
                                        .filter(edtf -> edtf.text().equals(from.value()))
                                        .isPresent())
                        .reduce((one, later) -> later)
                        .map(time -> Quote.of(passage.text().chars(), time.span()));
        return new Dating.Reference(kind, from.value(), words);
    }
}
