package org.vigie.read.events;

import org.vigie.claim.Count;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Modality;
import org.vigie.claim.Penalty;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.When;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One telling of one event while it is being read; fills up step by step.
final class Telling {
    final FrameRule rule;
    final Parse parse;
    /// The head token of the trigger, and the trigger's first and one past its last token.
    final int head;
    final int first;
    final int end;
    /// The chunk of the head.
    final int chunk;

    final List<NounGroup> patients = new ArrayList<>();
    final List<NounGroup> agents = new ArrayList<>();
    /// Those of its sentence who have no part in it, whatever else they do there.
    final List<NounGroup> outsiders = new ArrayList<>();
    /// How likely the language's model finds that these words name this kind of event; empty if
    /// it has none.
    OptionalDouble likely = OptionalDouble.empty();
    /// Whether a model found it where no rule did.
    boolean learnt;
    /// Whether the verb that tells it is said of others before.
    boolean shared;
    /// Whether a pronoun stands for the noun that told it of others: its people are its own
    /// complement's alone.
    boolean again;
    /// Whether grammar alone makes it a claim.
    boolean settled;
    /// Whether a pronoun stands where the rule looks for a patient.
    boolean pronounPatient;
    /// Whether it says of its patients only how many they are, or that they are anybody: `two
    /// were released`, `nobody was hurt`.
    boolean unnamedPatient;
    /// Whether a word for whoever it was stands for who did it.
    boolean unnamedAgent;
    List<Mention> mentions = new ArrayList<>();
    Modality modality = Modality.ASSERTED;
    /// Whether a model judged the modality otherwise than the rules.
    boolean weighed;
    Optional<Quote> source = Optional.empty();
    Optional<When> when = Optional.empty();
    List<Place> where = new ArrayList<>();
    Optional<Count> count = Optional.empty();
    Optional<Penalty> penalty = Optional.empty();
    Optional<Quote> charge = Optional.empty();

    Telling(FrameRule rule, Parse parse, int head, int first, int end) {
        this.rule = rule;
        this.parse = parse;
        this.head = head;
        this.first = first;
        this.end = end;
        this.chunk = parse.chunkOf(head);
    }

    EventKind kind() {
        return rule.kind();
    }

    /// {@return this telling, complete as it is, for words that here name another kind of
    /// event}
    ///
    /// @param kind the kind
    Telling as(EventKind kind) {
        Telling other = new Telling(rule.of(kind), parse, head, first, end);
        other.patients.addAll(patients);
        other.agents.addAll(agents);
        other.outsiders.addAll(outsiders);
        other.likely = likely;
        other.learnt = learnt;
        other.shared = shared;
        other.again = again;
        other.settled = settled;
        other.pronounPatient = pronounPatient;
        other.unnamedPatient = unnamedPatient;
        other.unnamedAgent = unnamedAgent;
        other.mentions.addAll(mentions);
        other.modality = modality;
        other.weighed = weighed;
        other.source = source;
        other.when = when;
        other.where.addAll(where);
        other.count = count;
        other.penalty = penalty;
        other.charge = charge;
        return other;
    }
}
