package org.vigie.read.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Decides what a mention leaves open by the other mentions of the text and by its neighbours.
final class Settling {
    private static final int MOST_COMPARED = 40;
    private static final int BIG_TOWN = 12;
    private final Scan scan;
    private final List<Draft> drafts;
    private final NameForms forms;
    private final Map<String, List<Draft>> people = new HashMap<>();
    private final Map<String, List<Draft>> things = new HashMap<>();

    Settling(Scan scan, NameForms forms) {
        this.scan = scan;
        this.drafts = scan.drafts();
        this.forms = forms;
        for (Draft draft : drafts) {
            if (draft.kind() == Kind.PERSON) {
                if (size(draft) > 1) {
                    index(draft, people);
                }
            } else if (draft.sure() || draft.kind() == Kind.PLACE) {
                index(draft, things);
            }
        }
    }

    private void index(Draft draft, Map<String, List<Draft>> into) {
        for (String key : forms.keys(draft)) {
            List<Draft> same = into.computeIfAbsent(key, any -> new ArrayList<>());
            if (same.size() < MOST_COMPARED) {
                same.add(draft);
            }
        }
    }

    private static int size(Draft draft) {
        return draft.end() - draft.first();
    }

    /// Replaces the drafts that are open by settled ones.
    void settle() {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (isOpen(draft)) {
                drafts.set(i, settled(draft, i));
            }
        }
    }

    private static boolean isOpen(Draft draft) {
        boolean single = draft.kind() == Kind.PLACE && size(draft) == 1;
        return !draft.sure() || single;
    }

    private Draft settled(Draft draft, int index) {
        return switch (draft.kind()) {
            case PERSON -> settledPerson(draft, index);
            case PLACE -> settledPlace(draft);
            case OTHER, ORGANISATION -> settledThing(draft, index);
            case AUTHORITY, GROUP, FACILITY -> draft;
        };
    }

    private Draft settledPerson(Draft draft, int index) {
        if (draft.rule().equals("person.list") || isAgain(draft, people, true)) {
            return draft;
        }
        Optional<Draft> thing = contained(draft);
        if (thing.isPresent()) {
            Kind kind = thing.get().kind() == Kind.FACILITY
                    ? Kind.PLACE
                    : thing.get().kind();
            return draft.as(kind, "again." + kind.name().toLowerCase(Locale.ROOT));
        }
        boolean place = draft.rule().equals("person.ending") && besides(index, Kind.PLACE);
        return place ? draft.as(Kind.PLACE, "place.list-item") : draft;
    }

    private Draft settledPlace(Draft draft) {
        boolean listed = draft.place().isPresent();
        boolean known = draft.place().filter(place -> place.weight() > BIG_TOWN).isPresent();
        if (listed && (afterPreposition(draft) || known)) {
            return draft;
        }
        return isAgain(draft, people, listed || afterPreposition(draft))
                ? draft.as(Kind.PERSON, "person.again")
                : draft;
    }

    private Draft settledThing(Draft draft, int index) {
        boolean plain = draft.kind() == Kind.OTHER;
        if ((plain || draft.rule().equals("capitals.common")) && isAgain(draft, people, false)) {
            return draft.as(Kind.PERSON, "person.again");
        }
        if (!plain && !draft.rule().equals("acronym")) {
            return draft;
        }
        Optional<Draft> place = samePlace(draft);
        if (place.isPresent()) {
            return new Draft(
                    draft.first(),
                    draft.end(),
                    Kind.PLACE,
                    "place.again",
                    draft.gender(),
                    place.get().place(),
                    false);
        }
        if (!plain) {
            return draft;
        }
        if (besides(index, Kind.PLACE) || isBeforeLand(index)) {
            return draft.as(Kind.PLACE, "place.list-item");
        }
        return draft.as(Kind.ORGANISATION, draft.rule());
    }

    /// Whether a person of the text has a name that this one is part of.
    private boolean isAgain(Draft draft, Map<String, List<Draft>> among, boolean sureOnly) {
        for (String key : forms.keys(draft)) {
            for (Draft other : among.getOrDefault(key, List.of())) {
                boolean another = other.first() != draft.first();
                if (another && (other.sure() || !sureOnly) && forms.isPartOf(draft, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A sure body or place whose name has this one in it: `Qezel Hesar`, "Qezel Hesar
    /// Prison".
    private Optional<Draft> contained(Draft draft) {
        for (String key : forms.keys(draft)) {
            for (Draft other : things.getOrDefault(key, List.of())) {
                boolean longer = size(other) > size(draft) || other.kind() == Kind.PLACE;
                if (longer && other.sure() && forms.isPartOf(draft, other)) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> samePlace(Draft draft) {
        for (String key : forms.keys(draft)) {
            for (Draft other : things.getOrDefault(key, List.of())) {
                boolean same = size(other) == size(draft) && forms.isPartOf(draft, other);
                if (other.kind() == Kind.PLACE && (same || forms.isSlip(draft, other))) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a name of a kind stands next to this one in an enumeration.
    private boolean besides(int index, Kind kind) {
        return index > 0 && isBeside(drafts.get(index - 1), drafts.get(index), kind)
                || index + 1 < drafts.size()
                        && isBeside(drafts.get(index + 1), drafts.get(index), kind);
    }

    /// Whether a land stands in brackets after a name: `Lannemezan (France)`.
    private boolean isBeforeLand(int index) {
        if (index + 1 >= drafts.size()) {
            return false;
        }
        Draft draft = drafts.get(index);
        Draft next = drafts.get(index + 1);
        return next.first() == draft.end() + 1
                && scan.token(draft.end()).isMark("(")
                && next.place().isPresent();
    }

    private boolean isBeside(Draft neighbour, Draft draft, Kind kind) {
        if (neighbour.kind() != kind) {
            return false;
        }
        int from = Math.min(neighbour.end(), draft.end());
        int to = Math.max(neighbour.first(), draft.first());
        if (to - from < 1 || to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!scan.token(i).isMark(",") && !scan.lexicon().words().is("and", scan.token(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean afterPreposition(Draft draft) {
        int first = draft.first();
        return first > scan.text().sentenceOf(first).firstToken()
                && scan.lexicon().words().is("place-preposition", scan.token(first - 1));
    }
}
