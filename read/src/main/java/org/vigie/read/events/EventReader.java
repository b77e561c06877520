package org.vigie.read.events;

import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.dates.TimeReader;
import org.vigie.read.explain.Explained;
import org.vigie.read.frames.Lexicon;
import org.vigie.read.names.Lands;
import org.vigie.read.names.Name;
import org.vigie.read.names.NameReader;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Language;
import org.vigie.read.text.Quotation;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the claims of texts of one language. Immutable, shared between threads.
public final class EventReader {
    /// Kinds whose patient may be a thing: what is banned, what is condemned.
    static final Set<EventKind> OF_THINGS = EnumSet.of(
            EventKind.BAN,
            EventKind.SANCTION,
            EventKind.SEIZURE,
            EventKind.SEARCH,
            EventKind.ASSAULT,
            EventKind.VISIT,
            EventKind.RESOLUTION);

    /// Reading itself asks for no reasons.
    private static final Hearing NOBODY = (telling, all, known) -> {};

    private final String tag;
    private final NameReader names;
    private final Lands lands;
    private final TimeReader times;
    private final Grammar grammar;
    private final Lexicon lexicon;
    private final Figures figures;
    private final Models models;

    /// Hears how roles are chosen, telling by telling.
    interface Hearing {
        /// The roles of a telling's own sentence are chosen.
        void chosen(Telling telling, List<Candidate> all, RoleFeatures known);
    }

    /// Loads the data of a language.
    ///
    /// @param language an installed language
    public EventReader(Language language) {
        this.tag = language.tag();
        this.names = NameReader.of(language);
        this.lands = Lands.of(language);
        this.times = TimeReader.of(language);
        this.grammar = Grammar.of(language);
        this.lexicon = Lexicon.of(language);
        this.figures = Figures.of(language);
        this.models = Models.installed(language.tag());
    }

    String tag() {
        return tag;
    }

    TimeReader times() {
        return times;
    }

    /// {@return the lexicon that it reads by}
    public Lexicon lexicon() {
        return lexicon;
    }

    /// {@return the claims of a text, in the order of their triggers}
    ///
    /// @param text      a text of this reader's language
    /// @param published the day it was published, which relative dates count from
    public List<Claim> read(Text text, Optional<LocalDate> published) {
        Passage passage = passage(text, published);
        return claims(text, Acceptance.installed().accept(passage, tellings(passage, models)));
    }

    /// {@return what a text tells by the rules, be it worth a claim or not}
    List<Claim> told(Text text, Optional<LocalDate> published) {
        Models rulesAlone = new Models(Kinds.NONE, models.roles(), models.certainties());
        return claims(text, tellings(passage(text, published), rulesAlone));
    }

    private static List<Claim> claims(Text text, List<Telling> tellings) {
        return tellings.stream().map(telling -> claim(text, telling)).toList();
    }

    Passage passage(Text text, Optional<LocalDate> published) {
        return passage(text, published, lexicon);
    }

    /// {@return a text with all that is found in it before events are}
    ///
    /// @param by the lexicon, or one that tells what it finds
    Passage passage(Text text, Optional<LocalDate> published, Lexicon by) {
        List<Name> named = names.read(text);
        return new Passage(
                text,
                named,
                outsideNames(text, named, times.read(text, published)),
                grammar,
                by,
                figures,
                published,
                lands);
    }

    /// «движение «Весна»»: what a name between quotation marks is, is no time.
    private static List<TimeExpression> outsideNames(
            Text text, List<Name> names, List<TimeExpression> times) {
        BitSet quoted = new BitSet();
        for (Name name : names) {
            int before = name.firstToken() - 1;
            boolean within = before >= 0 && Quotation.opens(text.tokens().get(before));
            for (int at = name.firstToken(); at < name.endToken(); at++) {
                within |= Quotation.opens(text.tokens().get(at));
                quoted.set(at, within);
            }
        }
        return times.stream()
                .filter(time -> quoted.nextClearBit(time.firstToken()) < time.endToken())
                .toList();
    }

    /// {@return what a passage tells, every repeated telling merged}
    ///
    /// @param by the models that choose roles
    static List<Telling> tellings(Passage passage, Models by) {
        return new Merger(passage).merge(unmerged(passage, by, NOBODY));
    }

    /// {@return what a passage tells, one for each telling}
    ///
    /// @param by    the models that choose roles
    /// @param heard hears of each choice
    static List<Telling> unmerged(Passage passage, Models by, Hearing heard) {
        List<Telling> tellings = withPeople(passage, by, heard);
        circumstances(passage, tellings, Settings.installed(passage, tellings));
        new LearntCertainty(passage, by.certainties()).judge(tellings);
        return tellings;
    }

    /// {@return the claims of a text with how each came about}
    ///
    /// @param text      a text of this reader's language
    /// @param published the day it was published
    public Explained explain(Text text, Optional<LocalDate> published) {
        return new Explainer(this, models, text, published).explained();
    }

    /// {@return what a passage tells, with its people, certainty and sources}
    static List<Telling> withPeople(Passage passage, Models by) {
        return withPeople(passage, by, NOBODY);
    }

    private static List<Telling> withPeople(Passage passage, Models by, Hearing heard) {
        List<Telling> tellings = withRoles(passage, by, heard);
        certainty(passage, new Coreference(passage), tellings);
        tellings.forEach(new Addressees(passage)::settle);
        new Inquiries(passage).judge(tellings);
        new Refutations(passage).deny(tellings);
        Calls calls = new Calls(passage, tellings);
        return new ArrayList<>(
                tellings.stream().filter(telling -> !calls.isTold(telling)).toList());
    }

    /// {@return what a passage tells, with its people}
    ///
    /// @param by the models that choose roles
    static List<Telling> withRoles(Passage passage, Models by) {
        return withRoles(passage, by, NOBODY);
    }

    private static List<Telling> withRoles(Passage passage, Models by, Hearing heard) {
        Slots slots = new Slots(passage);
        Coreference coreference = new Coreference(passage);
        List<Telling> tellings = find(passage, slots, by.kinds());
        tellings.forEach(telling -> roles(passage, slots, coreference, telling));
        chooseRoles(passage, slots, coreference, tellings, by.roles(), heard);
        return tellings;
    }

    /// {@return what the rules tell, completed by what a model has learnt}
    static List<Telling> find(Passage passage, Slots slots, Kinds kinds) {
        Triggers triggers = new Triggers(passage, slots);
        List<Telling> ruled = triggers.find();
        String tag = passage.text().language().tag();
        List<Telling> told = triggers.withoutChanged(
                new Learnt(passage, kinds.of(tag), triggers, ruled).complete(ruled));
        told.replaceAll(new Captivity(passage)::judged);
        told.removeIf(new Suppositions(passage)::isQuestion);
        told.removeIf(new Labels(passage)::isLabel);
        told.removeIf(new Glosses(passage)::isWithin);
        told.removeIf(new Renounced(passage)::is);
        told.removeIf(new Accusations(passage, told)::isOnlyCharged);
        new MereCues(passage).removeFrom(told);
        new MerePlaces(passage).removeFrom(told);
        new HungerStrikes(passage).settle(told);
        new Retellings(passage).addTo(told);
        JoinedViolence.settle(told);
        return told;
    }

    private static void chooseRoles(
            Passage passage,
            Slots slots,
            Coreference coreference,
            List<Telling> tellings,
            Roles by,
            Hearing heard) {
        Candidates candidates = new Candidates(passage, slots, coreference);
        RoleFeatures features = new RoleFeatures(passage, tellings);
        Antecedents antecedents = new Antecedents(passage, coreference);
        Companions companions = new Companions(passage, coreference);
        NamedAmong among = new NamedAmong(passage);
        ListedPeople listed = new ListedPeople(passage);
        TradesBefore trades = new TradesBefore(passage);
        Culprits culprits = new Culprits(passage, slots, coreference);
        Supporters supporters = new Supporters(passage, coreference);
        NounOwners owners = new NounOwners(passage, tellings);
        Casualties casualties = new Casualties(tellings);
        LeadIns leadIns = new LeadIns(passage, passage::isHuman);
        ForbiddenGatherings gatherings = new ForbiddenGatherings(passage);
        for (Telling telling : tellings) {
            telling.unnamedPatient |=
                    Casualties.isCount(telling) || Casualties.isOfUnnamed(telling);
            List<Candidate> all = candidates.of(telling);
            all.removeIf(one -> telling.again && !Retellings.isOwn(telling, one.group)
                    || casualties.areOthers(telling, one));
            by.choose(telling, all, features);
            Casualties.correct(telling, all);
            heard.chosen(telling, all, features);
            leadIns.addTo(telling);
            by.lookBack(telling, antecedents);
            culprits.correct(telling);
            supporters.correct(telling);
            owners.correct(telling);
            companions.addTo(telling);
            among.addTo(telling);
            listed.addTo(telling);
            trades.removeFrom(telling);
            gatherings.correct(telling);
            features.decided(telling);
            antecedents.decided(telling);
            telling.mentions.clear();
            Set<Span> taken = new HashSet<>();
            mentions(passage, telling, telling.patients, Role.PATIENT, taken);
            mentions(passage, telling, telling.agents, Role.AGENT, taken);
        }
    }

    private static void certainty(
            Passage passage, Coreference coreference, List<Telling> tellings) {
        Speakers speakers = new Speakers(passage, coreference);
        Asides asides = new Asides(passage, speakers);
        Attribution attribution = new Attribution(passage, speakers, asides);
        Certainty certainty = new Certainty(passage, attribution, speakers);
        Aims aims = new Aims(passage);
        Renounced renounced = new Renounced(passage);
        for (Telling telling : tellings) {
            Ascent ascent = Ascent.of(passage, asides, telling);
            certainty.judge(telling, ascent);
            aims.judge(telling);
            renounced.judge(telling);
            attribution.attribute(telling, ascent);
            withoutSpeaker(passage, telling);
        }
    }

    /// Who tells what was done to others, or asks for it, is none of them: `"We demand his
    /// release", said Ann Lee`; `Ann Lee and Max Meier say that they were beaten` tells of
    /// both.
    private static void withoutSpeaker(Passage passage, Telling telling) {
        withoutAsker(passage, telling);
        if (telling.source.isEmpty() || telling.patients.size() < 2) {
            return;
        }
        Span speaker = telling.source.get().span();
        List<NounGroup> speaking = telling.patients.stream()
                .filter(group -> passage.mention(group).equals(speaker))
                .toList();
        boolean one = speaking.size() == 1
                && (telling.modality == Modality.DEMANDED
                        || telling.patients.stream()
                                .noneMatch(group -> isJoined(passage, speaking.getFirst(), group)));
        if (one && saysOwn(passage, telling)) {
            // «„Меня уволили“, — сказала Анна Лис»
            telling.patients.retainAll(speaking);
            telling.mentions.removeIf(mention ->
                    mention.role() == Role.PATIENT && !mention.quote().span().equals(speaker));
        } else if (one) {
            telling.patients.remove(speaking.getFirst());
            telling.mentions.removeIf(mention ->
                    mention.role() == Role.PATIENT && mention.quote().span().equals(speaker));
        }
    }

    /// Whether a word for who speaks stands right beside the verb.
    private static boolean saysOwn(Passage passage, Telling telling) {
        int begin = Math.max(telling.parse.sentence().firstToken(), telling.first - 2);
        int end = Math.min(telling.parse.sentence().endToken(), telling.end + 2);
        for (int at = begin; at < end; at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.SPEAKER_PRONOUN)) {
                return true;
            }
        }
        return false;
    }

    /// «Комитет призвал предотвратить казнь»: who asks for what is done to people does it not.
    private static void withoutAsker(Passage passage, Telling telling) {
        boolean done = telling.kind().group() == EventKind.Group.LIBERTY
                || telling.kind().group() == EventKind.Group.PROCEEDINGS
                || telling.kind().group() == EventKind.Group.VIOLENCE;
        if (telling.modality != Modality.DEMANDED || telling.source.isEmpty() || !done) {
            return;
        }
        Span asker = telling.source.get().span();
        telling.agents.removeIf(group -> passage.mention(group).equals(asker));
        telling.mentions.removeIf(mention ->
                mention.role() == Role.AGENT && mention.quote().span().equals(asker));
    }

    private static boolean isJoined(Passage passage, NounGroup one, NounGroup other) {
        Parse parse = passage.parseOf(one.head());
        if (one.equals(other)
                || !parse.rightCoordinated(parse.chunkOf(one.head())).contains(other)) {
            return false;
        }
        for (int at = one.end(); at < other.first(); at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.ADDITIVE)) {
                return true;
            }
        }
        return false;
    }

    /// Gives tellings their times, places, counts, penalties and charges, and adds what their
    /// verbs tell of others too.
    static void circumstances(Passage passage, List<Telling> tellings, Settings settings) {
        Counts counts = new Counts(passage, tellings);
        Penalties penalties = new Penalties(passage, tellings);
        Charges charges = new Charges(passage);
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            int limit = limit(passage, tellings, i);
            settings.choose(telling);
            counts.count(telling);
            penalties.find(telling);
            charges.find(telling, limit, reach(passage, tellings, i));
        }
        ChargesBeside.share(tellings);
        PunishedActs.settle(tellings, passage);
        new SharedVerbs(passage).addTo(tellings);
        new SharedDays(passage).addTo(tellings);
        new SumsBeside(passage).addTo(tellings);
        new DeadlyBlows(passage).settle(tellings);
        new VerblessPenalties(passage).addTo(tellings);
        tellings.forEach(new Foreseen(passage.published())::judge);
        tellings.forEach(new Suppositions(passage)::judge);
        tellings.forEach(new Openings(passage)::judge);
        tellings.forEach(new Unfulfilled(passage)::judge);
        tellings.forEach(new Pending(passage)::judge);
        tellings.forEach(new Sequels(passage)::settle);
        tellings.forEach(new SoleTellings(passage, tellings)::settle);
        new Denials(passage).addTo(tellings);
        new Matters(passage).dropUnsaid(tellings);
    }

    /// What follows a trigger is its own up to the next trigger of the sentence.
    private static int limit(Passage passage, List<Telling> tellings, int i) {
        int end = passage.sentenceEnd(tellings.get(i).head);
        boolean next = i + 1 < tellings.size() && tellings.get(i + 1).head < end;
        return next ? Math.max(tellings.get(i + 1).first, tellings.get(i).end) : end;
    }

    /// A charge is told by nouns or gerunds, and may be an event itself: «задержан по
    /// подозрению в поджоге», `fined for blocking a road`.
    private static int reach(Passage passage, List<Telling> tellings, int i) {
        int end = passage.sentenceEnd(tellings.get(i).head);
        for (int j = i + 1; j < tellings.size() && tellings.get(j).head < end; j++) {
            Telling next = tellings.get(j);
            boolean act = next.parse.chunks().get(next.chunk) instanceof VerbGroup verb
                    && (verb.form() == VerbGroup.Form.GERUND || isDone(passage, verb));
            if (!act && !(next.parse.chunks().get(next.chunk) instanceof NounGroup)) {
                return Math.max(next.first, tellings.get(i).end);
            }
        }
        return end;
    }

    /// `d'avoir participé à une marche`: the infinitive of what is done already.
    private static boolean isDone(Passage passage, VerbGroup verb) {
        return verb.form() == VerbGroup.Form.INFINITIVE
                && verb.first() < verb.main()
                && (passage.grammar().is(passage.token(verb.main() - 1), Grammar.Word.HAVE)
                        || passage.grammar().is(passage.token(verb.main() - 1), Grammar.Word.BE));
    }

    static void roles(Passage passage, Slots slots, Coreference coreference, Telling telling) {
        for (Map.Entry<String, String> place : telling.rule.roles().entrySet()) {
            List<NounGroup> filled = slots.fill(telling, place.getKey());
            List<NounGroup> groups = coreference.resolveAll(filled);
            switch (place.getValue()) {
                case "patient" -> {
                    telling.pronounPatient |= filled.stream().anyMatch(NounGroup::pronoun);
                    telling.unnamedPatient |= groups.stream().anyMatch(passage::isBareFigure)
                            || filled.stream().anyMatch(group -> isAnybody(passage, group));
                    addNew(telling.patients, new Included(passage).with(groups));
                }
                case "agent" -> addNew(telling.agents, new Included(passage).with(groups));
                default -> {
                    // other places are conditions of the rule only
                }
            }
        }
    }

    private static boolean isAnybody(Passage passage, NounGroup group) {
        return passage.grammar().isForm(passage.token(group.head()), Grammar.Word.ANYBODY);
    }

    private static void addNew(List<NounGroup> to, List<NounGroup> groups) {
        for (NounGroup group : groups) {
            if (!to.contains(group)) {
                to.add(group);
            }
        }
    }

    private static void mentions(
            Passage passage, Telling telling, List<NounGroup> groups, Role role, Set<Span> taken) {
        for (NounGroup group : groups) {
            Optional<MentionKind> kind = passage.kindOf(group);
            boolean thing =
                    kind.isEmpty() && role == Role.PATIENT && OF_THINGS.contains(telling.kind());
            boolean own = group.head() >= telling.first
                    && group.head() < telling.end
                    && group.head() == telling.head;
            List<NounGroup> others = role == Role.PATIENT ? telling.agents : telling.patients;
            Span span = before(passage, passage.mention(group, telling.first, telling.end), others);
            if ((kind.isPresent() || thing) && !own && taken.add(span)) {
                telling.mentions.add(new Mention(
                        role,
                        kind.orElse(MentionKind.GROUP),
                        Quote.of(passage.text().chars(), span)));
            }
        }
    }

    /// «Троих рабочих власти отправили», «избиение полицией рабочих»: who has the other role is
    /// no complement of this one.
    private static Span before(Passage passage, Span span, List<NounGroup> others) {
        int end = span.end();
        for (NounGroup other : others) {
            int begin = passage.token(other.first()).begin();
            if (other.bare() && begin > span.begin() && begin < end) {
                end = passage.token(other.first() - 1).end();
            }
        }
        return new Span(span.begin(), end);
    }

    static Claim claim(Text text, Telling telling) {
        List<Mention> mentions = new ArrayList<>(telling.mentions);
        mentions.sort((one, other) -> one.quote().span().compareTo(other.quote().span()));
        return new Claim(
                telling.kind(),
                Quote.of(text.chars(), text.span(telling.first, telling.end)),
                mentions,
                telling.when,
                telling.where,
                telling.modality,
                telling.source,
                telling.count,
                telling.penalty,
                telling.charge,
                telling.rule.id());
    }
}
