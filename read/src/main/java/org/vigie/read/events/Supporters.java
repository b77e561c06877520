package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps those who take somebody's part from being read as the prisoners: `Six hundred colleagues
/// signed a petition. Their trial opens on Monday`.
///
/// A pronoun mostly stands for whom the sentence before names; what only befalls people who are
/// held, accused or convicted already befalls those of whom that was told.
final class Supporters {
    /// How people take somebody's part, or speak of them.
    private static final Set<EventKind> SUPPORT = EnumSet.of(
            EventKind.ADVOCACY, EventKind.STATEMENT, EventKind.VISIT, EventKind.RESOLUTION);

    /// What befalls only those who are held, accused or convicted already.
    private static final Set<EventKind> LATER = EnumSet.of(
            EventKind.DETENTION,
            EventKind.RELEASE,
            EventKind.TRANSFER,
            EventKind.TRIAL,
            EventKind.SENTENCE,
            EventKind.ACQUITTAL,
            EventKind.APPEAL,
            EventKind.COMMUTATION);

    private static final int TELLINGS_BACK = 24;
    private static final int SENTENCES_BACK = 3;

    private final Passage passage;
    private final Coreference coreference;
    private final List<Telling> before = new ArrayList<>();

    Supporters(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.coreference = coreference;
    }

    /// Gives a telling whose pronoun was taken for supporters those who were held or accused
    /// before.
    ///
    /// @param telling one whose people are decided, after all those before it
    void correct(Telling telling) {
        if (LATER.contains(telling.kind()) && areTakenBack(telling)) {
            accused(telling).ifPresent(people -> {
                telling.patients.clear();
                telling.patients.addAll(people);
            });
        }
        before.add(telling);
    }

    /// Whether all its patients are named in sentences before and took somebody's part there.
    private boolean areTakenBack(Telling telling) {
        int begin = telling.parse.sentence().firstToken();
        return !telling.patients.isEmpty()
                && telling.patients.stream()
                        .allMatch(group -> isMember(telling, group)
                                || group.head() < begin && supports(telling, group));
    }

    /// `The teachers' union demands their release`: a body is of people who are not thereby
    /// meant.
    private boolean isMember(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        return at > 0
                && at < telling.chunk
                && parse.chunks().get(at).equals(group)
                && group.name().isEmpty()
                && !PartyFeatures.anaphors(telling).isEmpty()
                && parse.chunks().get(at - 1) instanceof NounGroup body
                && passage.kindOf(body)
                        .filter(kind -> kind == MentionKind.ORGANISATION)
                        .isPresent()
                && parse.of(at - 1).contains(group);
    }

    private boolean supports(Telling telling, NounGroup group) {
        boolean support = false;
        for (Telling one : latest()) {
            if (one.patients.contains(group)) {
                return false;
            }
            boolean near =
                    telling.parse.sentence().index() - one.parse.sentence().index()
                            <= SENTENCES_BACK;
            support |= near
                    && (SUPPORT.contains(one.kind()) && one.agents.contains(group)
                            || one.modality == Modality.DEMANDED && one.agents.contains(group));
        }
        return support;
    }

    /// Those who were last held or accused, as many as the pronoun says: one or several.
    private Optional<List<NounGroup>> accused(Telling telling) {
        List<NounGroup> pronouns = PartyFeatures.anaphors(telling);
        for (Telling one : latest().reversed()) {
            boolean held = one.kind().group() == EventKind.Group.LIBERTY
                    || one.kind().group() == EventKind.Group.PROCEEDINGS;
            if (held && !one.patients.isEmpty() && fits(one.patients, pronouns)) {
                return Optional.of(List.copyOf(one.patients));
            }
        }
        return Optional.empty();
    }

    private boolean fits(List<NounGroup> people, List<NounGroup> pronouns) {
        return people.stream().allMatch(passage::isPeople)
                && pronouns.stream().allMatch(pronoun -> coreference.agree(people, pronoun));
    }

    private List<Telling> latest() {
        return before.subList(Math.max(0, before.size() - TELLINGS_BACK), before.size());
    }
}
