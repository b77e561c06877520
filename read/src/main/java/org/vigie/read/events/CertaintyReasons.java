package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Span;
import org.vigie.read.explain.Certainty.Basis;
import org.vigie.read.explain.RuleLine;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Why tellings have their modality: judges each once more and listens to which cues were found.
final class CertaintyReasons {
    private final Passage passage;
    private final List<CueIndex.Hit> heard;
    private final RuleLines lines;
    private final Asides asides;
    private final Attribution attribution;
    private final Certainty certainty;
    private final VerbForms forms;

    CertaintyReasons(
            Passage passage, Coreference coreference, List<CueIndex.Hit> heard, RuleLines lines) {
        this.lines = lines;
        this.passage = passage;
        this.heard = heard;
        Speakers speakers = new Speakers(passage, coreference);
        this.asides = new Asides(passage, speakers);
        this.attribution = new Attribution(passage, speakers, asides);
        this.certainty = new Certainty(passage, attribution, speakers);
        this.forms = new VerbForms(passage);
    }

    org.vigie.read.explain.Certainty of(Telling telling) {
        if (telling.weighed) {
            return reason(telling, Basis.MODEL, Optional.empty(), Optional.empty());
        }
        Telling probe = probe(telling);
        Ascent ascent = Ascent.of(passage, asides, probe);
        heard.clear();
        certainty.judge(probe, ascent);
        Modality judged = probe.modality;
        List<CueIndex.Hit> cues = heard.stream()
                .filter(hit -> Modality.parse(hit.cue().label()) == judged)
                .sorted(Comparator.comparingInt(
                        hit -> Math.abs(hit.match().first() - telling.head)))
                .toList();
        attribution.attribute(probe, ascent);
        if (telling.modality != probe.modality) {
            return changed(telling);
        }
        if (probe.modality != judged) {
            return reason(telling, Basis.SOURCE, telling.source, Optional.empty());
        }
        boolean byForm = forms.modality(probe, ascent).filter(judged::equals).isPresent();
        if (byForm && (judged == Modality.DENIED || cues.isEmpty())) {
            return reason(telling, Basis.FORM, Optional.of(verb(telling)), Optional.empty());
        }
        return cues.isEmpty()
                ? uncued(telling)
                : reason(
                        telling,
                        Basis.CUE,
                        Optional.of(quote(cues.getFirst())),
                        Optional.of(lines.of(cues.getFirst())));
    }

    private static Telling probe(Telling telling) {
        Telling probe =
                new Telling(telling.rule, telling.parse, telling.head, telling.first, telling.end);
        probe.patients.addAll(telling.patients);
        probe.agents.addAll(telling.agents);
        probe.mentions.addAll(telling.mentions);
        return probe;
    }

    /// What was judged otherwise at first.
    private org.vigie.read.explain.Certainty changed(Telling telling) {
        return switch (telling.modality) {
            case PLANNED ->
                reason(
                        telling,
                        Basis.LATER_DAY,
                        telling.when.flatMap(when -> when.quote()),
                        Optional.empty());
            case DENIED -> reason(telling, Basis.REFUTED, Optional.empty(), Optional.empty());
            case POSSIBLE ->
                reason(
                        telling,
                        Basis.CUE,
                        new Suppositions(passage).condition(telling),
                        Optional.empty());
            case ASSERTED, REPORTED, UNCONFIRMED, DEMANDED ->
                reason(telling, Basis.PLAIN, Optional.empty(), Optional.empty());
        };
    }

    private org.vigie.read.explain.Certainty uncued(Telling telling) {
        return telling.source.isPresent() && telling.modality == Modality.REPORTED
                ? reason(telling, Basis.SOURCE, telling.source, Optional.empty())
                : reason(
                        telling,
                        telling.modality == Modality.ASSERTED ? Basis.PLAIN : Basis.FORM,
                        Optional.empty(),
                        Optional.empty());
    }

    private static org.vigie.read.explain.Certainty reason(
            Telling telling, Basis basis, Optional<Quote> cue, Optional<RuleLine> rule) {
        return new org.vigie.read.explain.Certainty(telling.modality, basis, cue, rule);
    }

    private Quote verb(Telling telling) {
        Chunk chunk = telling.parse.chunks().get(telling.chunk);
        return Quote.of(passage.text().chars(), passage.text().span(chunk.first(), chunk.end()));
    }

    private Quote quote(CueIndex.Hit hit) {
        Span span = passage.text().span(hit.match().first(), hit.match().end());
        return Quote.of(passage.text().chars(), span);
    }
}
