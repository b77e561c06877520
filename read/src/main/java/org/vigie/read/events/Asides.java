package org.vigie.read.events;

import org.vigie.claim.Quote;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.names.Kind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the words set off in a sentence that only name who says it: `…, she added, …`,
/// `…, a déclaré X`, `как сообщает X, …`.
final class Asides {
    private static final int LONGEST = 9;
    /// A word shortened to at most this many letters stands for a title.
    private static final int SHORT = 3;

    private final Passage passage;
    private final Speakers speakers;
    private final SayersApart apart;
    private final Map<Parse, List<Aside>> found = new HashMap<>();

    /// Words that name who says it.
    ///
    /// @param first   the first chunk, after the mark that sets it off
    /// @param end     one past the last chunk
    /// @param verb    the verb of saying
    /// @param speaker who says it
    record Aside(int first, int end, int verb, Quote speaker) {}

    Asides(Passage passage, Speakers speakers) {
        this.passage = passage;
        this.speakers = speakers;
        this.apart = new SayersApart(passage);
        passage.parses().forEach(this::of);
    }

    List<Aside> of(Parse parse) {
        List<Aside> known = found.get(parse);
        if (known == null) {
            known = find(parse);
            found.put(parse, known);
        }
        return known;
    }

    /// {@return the chunk before one, past an aside that ends there; -1 if there is none}
    int before(Parse parse, int chunk) {
        int before = chunk - 1;
        for (Aside aside : of(parse)) {
            int closing = aside.end();
            if (before >= aside.first() && before <= closing && chunk > closing) {
                return aside.first() - 2;
            }
        }
        return before;
    }

    private List<Aside> find(Parse parse) {
        List<Aside> asides = new ArrayList<>();
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb
                    && isSaying(verb)
                    && !verb.reflexive()
                    && !isToldOf(parse, j, verb)
                    && verb.form() != VerbGroup.Form.GERUND
                    && (verb.form() != VerbGroup.Form.PARTICIPLE || isPastForm(verb))
                    && !isAlias(parse, j, verb)) {
                aside(parse, j, verb).ifPresent(asides::add);
            }
        }
        return asides;
    }

    /// «директор объявлен в розыск», `quatre ont été libérés, les autres seront jugés`: a
    /// passive that has its subject is told of somebody, unless it means what they think.
    private boolean isToldOf(Parse parse, int at, VerbGroup verb) {
        return (passage.freeOrder() || passage.grammar().says("postposed-adjective"))
                && verb.passive()
                && verb.finite()
                && !isConvinced(verb)
                && !parse.subject(at).isEmpty();
    }

    /// `Paul Ndiaye, dit Paulo, a été arrêté`, `Karim Bey, dit « le Lion »`: by what name else
    /// somebody goes.
    private boolean isAlias(Parse parse, int at, VerbGroup verb) {
        List<Chunk> chunks = parse.chunks();
        boolean participle = at > 1
                && verb.first() == verb.main()
                && verb.end() == verb.main() + 1
                && passage.token(verb.main()).is(Pos.VERB, Feature.PARTICIPLE)
                && chunks.get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && chunks.get(at - 2) instanceof NounGroup person
                && passage.name(person)
                        .filter(name -> name.kind() == Kind.PERSON)
                        .isPresent();
        if (!participle || at + 2 >= chunks.size()) {
            return false;
        }
        return switch (chunks.get(at + 1)) {
            case Link link -> isQuote(link);
            case NounGroup name ->
                name.bare()
                        && name.first() == name.head()
                        && passage.token(name.head()).isCapitalised()
                        && chunks.get(at + 2) instanceof Link link
                        && closes(link);
            case VerbGroup other -> false;
        };
    }

    /// Whether the past and the participle are one form: `said`.
    boolean isPastForm(VerbGroup verb) {
        return passage.token(verb.main()).readings().stream()
                .anyMatch(reading -> reading.pos() == Pos.VERB
                        && reading.has(Feature.FINITE)
                        && !reading.has(Feature.PARTICIPLE)
                        && (reading.has(Feature.THIRD)
                                || !reading.has(Feature.FIRST) && !reading.has(Feature.SECOND)));
    }

    boolean isSaying(VerbGroup verb) {
        return verb.form() != VerbGroup.Form.INFINITIVE
                && sayings(verb).stream().anyMatch(hit -> isVerb(hit.cue().label()));
    }

    /// {@return the cues of saying whose head is in a verb group: `a fait savoir`}
    List<CueIndex.Hit> sayings(VerbGroup verb) {
        List<CueIndex.Hit> hits = new ArrayList<>();
        if (isOwnVoice(passage.token(verb.main()))) {
            return hits;
        }
        for (int at = verb.first(); at < verb.end(); at++) {
            for (CueIndex.Hit hit : passage.lexicon().sayings().all(passage, at, true)) {
                if (at == verb.main() || hit.cue().pattern().size() > 1) {
                    hits.add(hit);
                }
            }
        }
        return hits;
    }

    /// `rappelons-le`: the bulletin itself speaks, or calls upon its readers.
    static boolean isOwnVoice(Token main) {
        for (Reading reading : main.readings()) {
            boolean own = !reading.has(Feature.THIRD)
                    && (reading.has(Feature.FIRST)
                            || reading.has(Feature.SECOND)
                            || reading.has(Feature.IMPERATIVE));
            if (reading.pos() == Pos.VERB && !own) {
                return false;
            }
        }
        return main.is(Pos.VERB);
    }

    /// «родные уверены, что …»: a short form that is itself in the list says it, be it a
    /// passive.
    boolean isConvinced(VerbGroup verb) {
        String form = "\"" + passage.token(verb.main()).folded() + "\"";
        return sayings(verb).stream()
                .anyMatch(hit -> hit.cue().pattern().toString().contains(form));
    }

    /// `reports that …`, `rumours that …`: a noun that tells what follows it.
    boolean isTold(NounGroup group) {
        boolean told = passage.lexicon().sayings().all(passage, group.head(), false).stream()
                .anyMatch(hit -> hit.cue().label().equals("noun"));
        return group.name().isEmpty()
                && (told
                        || !passage.lexicon()
                                .modalities()
                                .all(passage, group.head(), false)
                                .isEmpty());
    }

    boolean isAsking(VerbGroup verb) {
        return passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                .anyMatch(hit -> hit.cue().scope().equals("governs"));
    }

    static boolean isVerb(String label) {
        return label.equals("verb")
                || label.equals("tells")
                || label.equals("recalls")
                || label.equals("announces");
    }

    /// `recalled that nine men had died`: what somebody brings to mind is known.
    boolean isRecalling(VerbGroup verb) {
        return isLabelled(verb, "recalls");
    }

    /// `announced a strike`: what is announced is done, or put on a day, by the announcing.
    boolean isAnnouncing(VerbGroup verb) {
        return isLabelled(verb, "announces");
    }

    private boolean isLabelled(VerbGroup verb, String label) {
        return sayings(verb).stream().anyMatch(hit -> hit.cue().label().equals(label));
    }

    private Optional<Aside> aside(Parse parse, int at, VerbGroup verb) {
        int end = end(parse, at);
        if (end < 0) {
            return Optional.empty();
        }
        int first = first(parse, at);
        if (first < 0) {
            return Optional.empty();
        }
        boolean as = parse.chunks().get(first) instanceof Link link && isAs(link);
        if (!as && first < 2) {
            return Optional.empty();
        }
        if (!as && saysElse(parse, at, end, first)) {
            return Optional.empty();
        }
        boolean something = as || saysSomething(parse, first - 2, end, verb);
        Optional<Quote> speaker =
                something ? speaker(parse, at, verb, first, end) : Optional.empty();
        return speaker.map(quote -> new Aside(first, end, at, quote));
    }

    /// One past the last chunk of the aside: a comma, a quotation mark or the sentence's end
    /// closes it; -1 where something else follows.
    private int end(Parse parse, int at) {
        for (int j = at + 1; j < parse.chunks().size() && j <= at + LONGEST; j++) {
            switch (parse.chunks().get(j)) {
                case Link link -> {
                    if (closes(link) && !shortens(parse, j) && !quotesName(parse, at, j)) {
                        return mark(link, ":") ? -1 : j;
                    }
                    if (link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.RELATIVE)) {
                        return -1;
                    }
                }
                case VerbGroup verb -> {
                    if (!passage.token(verb.main()).is(Pos.NOUN)) {
                        return -1;
                    }
                }
                case NounGroup group -> {}
            }
        }
        return at + LONGEST >= parse.chunks().size() ? parse.chunks().size() : -1;
    }

    /// «передаёт «Новый день» со ссылкой …»: the marks around a name right behind the verb.
    private static boolean quotesName(Parse parse, int verb, int at) {
        int name = at == verb + 1 ? at + 1 : at - 1;
        return at <= verb + 3
                && parse.chunks().get(at) instanceof Link link
                && isQuote(link)
                && name == verb + 2
                && name < parse.chunks().size()
                && parse.chunks().get(name) instanceof NounGroup group
                && group.bare()
                && group.name().isPresent();
    }

    /// The full stop of `M. Meier`: a short word with a capital before a person's name.
    private boolean shortens(Parse parse, int at) {
        return at > 0
                && at + 1 < parse.chunks().size()
                && passage.token(parse.chunks().get(at).first()).isMark(".")
                && passage.token(parse.chunks().get(at).first() - 1).form().length() <= SHORT
                && passage.token(parse.chunks().get(at).first() - 1).isCapitalised()
                && parse.chunks().get(at + 1) instanceof NounGroup group
                && passage.nameAt(group.head()).isPresent();
    }

    private static boolean closes(Link link) {
        return link.is(Link.Kind.COMMA) || link.is(Link.Kind.QUOTE) || link.is(Link.Kind.STOP);
    }

    /// The first chunk of the aside, after the mark that opens it; -1 where none opens it.
    private int first(Parse parse, int at) {
        for (int j = at - 1; j >= 0 && j >= at - LONGEST; j--) {
            switch (parse.chunks().get(j)) {
                case Link link -> {
                    if (isAs(link)) {
                        return isWhen(parse.chunks().get(j).first()) ? -1 : j;
                    }
                    if (mark(link, ")")) {
                        j = Math.max(0, j - 2);
                        continue;
                    }
                    if (link.is(Link.Kind.COMMA) || link.is(Link.Kind.QUOTE)) {
                        return j == at - 1 ? apart.begin(parse, j) : j + 1;
                    }
                    // `a day after she announced …` only says when
                    boolean frames = passage.grammar()
                            .isForm(passage.token(link.first()), Grammar.Word.FRAMING);
                    if (frames
                            || !link.is(Link.Kind.OTHER)
                                    && !link.is(Link.Kind.TIME)
                                    && !joinsSpeakers(parse, j)) {
                        return -1;
                    }
                }
                case NounGroup group -> {}
                case VerbGroup verb -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /// `relatives and neighbours told …`.
    private static boolean joinsSpeakers(Parse parse, int and) {
        return parse.chunks().get(and) instanceof Link link
                && link.is(Link.Kind.AND)
                && and > 0
                && parse.chunks().get(and - 1) instanceof NounGroup
                && parse.chunks().get(and + 1) instanceof NounGroup;
    }

    /// «после того, как она пожаловалась»: behind such a word it says when.
    ///
    /// @param as the token of that word
    boolean isWhen(int as) {
        int begin = passage.sentenceBegin(as);
        int before = as - 1;
        while (before > begin && passage.token(before).isMark(",")) {
            before--;
        }
        return before >= begin
                && passage.freeOrder()
                && passage.grammar().is(passage.token(before), Grammar.Word.DEMONSTRATIVE);
    }

    private boolean isAs(Link link) {
        return isAs(link.first());
    }

    boolean isAs(int token) {
        return passage.grammar().isForm(passage.token(token), Grammar.Word.AS);
    }

    /// `Hier, la police a annoncé deux arrestations`: what is said stands as the verb's object;
    /// «…, адвокат заявил, что Зотова били»: or in a clause of its own.
    private boolean saysElse(Parse parse, int at, int end, int first) {
        boolean subjectBefore = parse.chunks().get(at) instanceof VerbGroup verb
                && verb.subject().isPresent()
                && verb.subject().getAsInt() < verb.main();
        for (int j = first; j < at; j++) {
            subjectBefore |= parse.chunks().get(j) instanceof NounGroup group && group.bare();
        }
        if (!subjectBefore && !isParted(parse, at)) {
            return false;
        }
        List<NounGroup> objects = parse.object(at);
        boolean speaks = false;
        for (int j = first; j < end; j++) {
            if (parse.chunks().get(j) instanceof NounGroup group
                    && group.bare()
                    && (j > at
                            || objects.contains(group)
                            || speaks && group.maybe(Feature.ACCUSATIVE))
                    && !passage.isHuman(group)
                    && passage.name(group).isEmpty()) {
                return true;
            }
            speaks |= j < at
                    && passage.grammar().says("cases")
                    && parse.chunks().get(j) instanceof NounGroup speaker
                    && speaker.bare()
                    && passage.isHuman(speaker);
        }
        return subjectBefore
                && end + 1 < parse.chunks().size()
                && parse.chunks().get(end + 1) instanceof Link that
                && that.is(Link.Kind.THAT);
    }

    /// `La ligue, basée à Brest, a confirmé deux arrestations`: what only describes the subject
    /// parts it from its verb.
    private boolean isParted(Parse parse, int at) {
        List<NounGroup> subject = parse.subject(at);
        if (subject.isEmpty()
                || subject.getFirst().head() >= parse.chunks().get(at).first()) {
            return false;
        }
        int last = parse.chunkOf(subject.getLast().head());
        return speakers.canSpeak(subject.getFirst())
                && parse.chunks().subList(last, at).stream()
                        .noneMatch(chunk -> chunk instanceof VerbGroup verb && verb.finite()
                                || chunk instanceof Link link
                                        && (isQuote(link) || link.is(Link.Kind.STOP)));
    }

    /// Whether something is said beside the aside: a verb or quotation before or after it.
    private boolean saysSomething(Parse parse, int before, int end, VerbGroup own) {
        for (int j = before; j >= 0; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup || chunk instanceof Link link && isQuote(link)) {
                return true;
            }
            if (chunk instanceof Link link && mark(link, ";")) {
                return false;
            }
        }
        boolean closed = own.finite()
                && end < parse.chunks().size()
                && parse.chunks().get(end) instanceof Link link
                && !link.is(Link.Kind.STOP);
        for (int j = end; closed && j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }

    private static boolean isQuote(Link link) {
        return link.is(Link.Kind.QUOTE);
    }

    private boolean mark(Link link, String mark) {
        return passage.token(link.first()).isMark(mark);
    }

    private Optional<Quote> speaker(Parse parse, int at, VerbGroup verb, int first, int end) {
        Chunk opener = parse.chunks().get(first);
        if (verb.subject().isPresent() && !(opener instanceof Link as && isAs(as))) {
            return parse.subject(at).stream()
                    .findFirst()
                    .flatMap(group -> speakers.named(group).or(() -> speakers.unnamed(group)));
        }
        Optional<Quote> before = firstNamed(parse, first, at).or(() -> setBeside(parse, first, at));
        return before.or(() -> firstNamed(parse, isToldTo(parse, at) ? at + 2 : at + 1, end))
                .or(() -> inverted(parse, at, end))
                .or(() -> placeOfSaying(parse, first, end));
    }

    /// «как сообщили ТАСС рабочие»: whether who is told stands right behind the verb, before
    /// who says it.
    private boolean isToldTo(Parse parse, int at) {
        List<NounGroup> subject = parse.subject(at);
        return !subject.isEmpty()
                && parse.chunks().get(at) instanceof VerbGroup verb
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.TELLS)
                && at + 1 < parse.chunks().size()
                && parse.chunks().get(at + 1) instanceof NounGroup told
                && subject.getFirst().first() >= told.end();
    }

    /// `…, his lawyer, Ann Lee, told reporters`, `…, Ann Lee, a lawyer, said`: a name and what
    /// describes it stand between commas before the verb.
    private Optional<Quote> setBeside(Parse parse, int first, int at) {
        boolean closed = first == at
                && at >= 4
                && isComma(parse.chunks().get(at - 1))
                && isComma(parse.chunks().get(at - 3));
        if (!closed
                || !(parse.chunks().get(at - 2) instanceof NounGroup one)
                || !(parse.chunks().get(at - 4) instanceof NounGroup other)) {
            return Optional.empty();
        }
        NounGroup named = one.name().isPresent() ? one : other;
        NounGroup described = one.name().isPresent() ? other : one;
        return named.name().isPresent() && described.name().isEmpty() && canBeSubject(named)
                ? speakers.named(named)
                : Optional.empty();
    }

    private Optional<Quote> firstNamed(Parse parse, int from, int end) {
        for (int j = from; j < end; j++) {
            if (parse.chunks().get(j) instanceof NounGroup group
                    && group.bare()
                    && canBeSubject(group)
                    && !isOwner(parse, j)) {
                Optional<Quote> named = speakers.named(group).or(() -> oneOf(parse, group));
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return Optional.empty();
    }

    /// `said Max Meier's lawyer`: the lawyer speaks.
    private static boolean isOwner(Parse parse, int at) {
        return at + 2 < parse.chunks().size()
                && parse.isOwnersClitic(at + 1)
                && parse.chunks().get(at + 2) instanceof NounGroup owned
                && owned.bare();
    }

    private boolean canBeSubject(NounGroup group) {
        return !passage.grammar().says("cases") || group.maybe(Feature.NOMINATIVE);
    }

    /// `a souligné l'oratrice`: what stands right after the verb speaks, whatever its noun.
    private Optional<Quote> inverted(Parse parse, int at, int end) {
        boolean follows = at + 1 < end
                && parse.chunks().get(at + 1) instanceof NounGroup group
                && group.bare()
                && !group.pronoun()
                && passage.token(group.head()).is(Pos.NOUN)
                && passage.token(group.head()).form().length() > SHORT
                && passage.name(group).isEmpty()
                && !speakers.isFirstPerson(group)
                && passage.grammar().says("hearsay-conditional");
        return follows
                ? Optional.of(Quote.of(passage.text().chars(), passage.mention((NounGroup)
                        parse.chunks().get(at + 1))))
                : Optional.empty();
    }

    /// `un de leurs avocats`: the whole is named by what it is one of.
    Optional<Quote> oneOf(Parse parse, NounGroup group) {
        int next = parse.chunkOf(group.head()) + 1;
        boolean one = next < parse.chunks().size()
                && parse.chunks().get(next) instanceof NounGroup whole
                && whole.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(whole.preposition().getAsInt()), Grammar.Word.OF)
                && speakers.canSpeak(whole)
                && group.core() == group.head();
        return one
                ? Optional.of(Quote.of(passage.text().chars(), passage.mention(group)))
                : Optional.empty();
    }

    /// «предупреждают в профкоме»: a verb without subject is said in the body that it names.
    Optional<Quote> placeOfSaying(Parse parse, int from, int end) {
        if (!passage.grammar().says("cases")) {
            return Optional.empty();
        }
        for (int j = from; j < end; j++) {
            if (parse.chunks().get(j) instanceof NounGroup group
                    && group.preposition().isPresent()
                    && passage.grammar()
                            .is(
                                    passage.token(group.preposition().getAsInt()),
                                    Grammar.Word.LOCATION)
                    && speakers.canSpeak(group)) {
                return speakers.named(group);
            }
        }
        return Optional.empty();
    }
}
