package org.vigie.read.names;

import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of names in a form in which two mentions can be compared.
final class NameForms {
    private static final int PREFIX = 3;
    private static final int FULL_WORD = 4;
    private static final int SAME_WORD = 3;
    private final Scan scan;
    private final NameWords words;
    private final Endings endings;
    private final Map<Integer, List<String>> parts = new HashMap<>();
    private final Map<String, Set<String>> bases = new HashMap<>();

    NameForms(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.endings = scan.lexicon().endings();
    }

    /// {@return how full a mention is: more for more words, less for initials}
    int fullness(Draft draft) {
        int full = 0;
        for (String part : parts(draft)) {
            full += part.length() > 2 ? FULL_WORD : 1;
        }
        return full;
    }

    /// {@return the words of a name, folded; particles and articles left out}
    List<String> parts(Draft draft) {
        return parts.computeIfAbsent(draft.first(), first -> {
            List<String> found = new ArrayList<>();
            for (int i = first; i < draft.end(); i++) {
                Token token = scan.token(i);
                boolean small = !Scan.hasCapital(token)
                        && (words.is("particle", token)
                                || words.is("joiner", token)
                                || words.is("article", token));
                if (token.kind() != Token.Kind.MARK && !small) {
                    found.add(scan.forms().bare(i));
                }
            }
            return List.copyOf(found);
        });
    }

    /// {@return the keys under which mentions that may mean the same meet}
    Set<String> keys(Draft draft) {
        Set<String> keys = new LinkedHashSet<>();
        for (String part : parts(draft)) {
            keys.addAll(bases(part));
            if (part.length() >= Slips.LONG_ENOUGH) {
                keys.add("~" + part.substring(0, PREFIX));
            }
        }
        draft.place().ifPresent(place -> keys.addAll(ids(place)));
        if (draft.kind() != Kind.PERSON) {
            keys.add("=" + initials(parts(draft)));
        }
        return keys;
    }

    /// The numbers and codes by which two names of one place meet.
    private static List<String> ids(PlaceEntry place) {
        if (place.sort() == PlaceEntry.Sort.COUNTRY) {
            return List.of("#" + place.countries().getFirst());
        }
        return place.towns().isEmpty()
                ? List.of()
                : List.of("#" + place.towns().getFirst().geonames());
    }

    private static String initials(List<String> many) {
        if (many.size() == 1) {
            return many.getFirst();
        }
        StringBuilder initials = new StringBuilder();
        for (String part : many) {
            initials.append(part.charAt(0));
        }
        return initials.toString();
    }

    /// {@return whether each word of one name is alike to a word of another}
    boolean isPartOf(Draft one, Draft full) {
        for (String part : parts(one)) {
            if (parts(full).stream().noneMatch(other -> alikeForms(part, other))) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether two names differ by a slip only, or not at all}
    boolean isSlip(Draft one, Draft other) {
        List<String> first = parts(one);
        List<String> second = parts(other);
        return first.size() == 1
                && second.size() == 1
                && Slips.isSlip(first.getFirst(), second.getFirst());
    }

    /// {@return how well two mentions fit: 0 not at all, more for more that agrees}
    int fit(Draft one, Draft other) {
        List<String> few = parts(one);
        List<String> many = parts(other);
        if (few.size() > many.size()) {
            List<String> swap = few;
            few = many;
            many = swap;
        }
        if (few.isEmpty()) {
            return 0;
        }
        if (one.kind() == Kind.PERSON) {
            return person(few, many);
        }
        if (isSamePlace(one, other)) {
            return SAME_WORD * 2;
        }
        return thing(few, many);
    }

    private static boolean isSamePlace(Draft one, Draft other) {
        return one.place().isPresent()
                && other.place().isPresent()
                && ids(one.place().get()).equals(ids(other.place().get()))
                && !ids(one.place().get()).isEmpty();
    }

    /// Every word of the shorter name must have its partner in the longer one.
    private int person(List<String> few, List<String> many) {
        boolean[] used = new boolean[many.size()];
        int fit = 0;
        int whole = 0;
        for (String part : few) {
            int at = partner(part, many, used);
            if (at < 0) {
                return 0;
            }
            used[at] = true;
            boolean initial = part.length() == 1 || many.get(at).length() == 1;
            whole += initial ? 0 : 1;
            fit += initial ? 1 : SAME_WORD;
            fit += part.equals(many.get(at)) ? 1 : 0;
        }
        return whole == 0 ? 0 : fit + (used[many.size() - 1] ? 1 : 0);
    }

    private int partner(String part, List<String> many, boolean[] used) {
        for (int i = many.size() - 1; i >= 0; i--) {
            if (!used[i] && alike(part, many.get(i))) {
                return i;
            }
        }
        for (int i = 0; i < many.size(); i++) {
            boolean initial = part.length() == 1 || many.get(i).length() == 1;
            if (!used[i] && initial && part.charAt(0) == many.get(i).charAt(0)) {
                return i;
            }
        }
        return -1;
    }

    /// A short form of a body's name is its beginning, or its acronym.
    private int thing(List<String> few, List<String> many) {
        boolean acronym = few.size() == 1
                && many.size() > 1
                && few.getFirst().length() > 1
                && few.getFirst().equals(initials(many));
        if (acronym) {
            return SAME_WORD;
        }
        for (int i = 0; i < few.size(); i++) {
            if (!alike(few.get(i), many.get(i))) {
                return 0;
            }
        }
        return few.size() == many.size() ? FULL_WORD * few.size() : 2;
    }

    private Set<String> bases(String form) {
        return bases.computeIfAbsent(form, endings::bases);
    }

    /// Whether two words may be forms of one.
    private boolean alikeForms(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return endings.inflects() && !Collections.disjoint(bases(one), bases(other));
    }

    private boolean alike(String one, String other) {
        return alikeForms(one, other) || Slips.isSlip(one, other);
    }
}
