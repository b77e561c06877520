package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is known of a candidate and a trigger, as named features that a linear model weighs.
///
/// The names hold no word of the bulletin, only of the grammar and of the closed vocabularies.
final class RoleFeatures {
    private final Passage passage;

    RoleFeatures(Passage passage) {
        this.passage = passage;
    }

    /// {@return the features of a candidate}
    ///
    /// @param all all candidates of the telling, which this one competes with
    List<String> of(Telling telling, Candidate candidate, List<Candidate> all) {
        List<String> features = new ArrayList<>();
        NounGroup group = candidate.group;
        String form = form(telling);
        String who = passage.kindOf(group).map(MentionKind::label).orElse("thing")
                + (group.name().isPresent() ? "-named" : "");
        String kind = telling.kind().label();
        String family = telling.kind().group().name();
        features.add("bias");
        features.add("who=" + who);
        features.add("kind=" + kind + "&who=" + who);
        features.add("origin=" + candidate.origin);
        features.add("origin=" + candidate.origin + "&form=" + form);
        features.add("origin=" + candidate.origin + "&family=" + family);
        String ruled = ruled(telling, candidate);
        features.add("ruled=" + ruled);
        features.add("ruled=" + ruled + "&form=" + form);
        features.add("ruled=" + ruled + "&who=" + who);
        features.add("ruled=" + ruled + "&family=" + family);
        boolean filledPatient = filled(telling, all, "patient");
        boolean filledAgent = filled(telling, all, "agent");
        String open = "open=" + (filledPatient ? "" : "P") + (filledAgent ? "" : "A");
        features.add(open + "&ruled=" + ruled);
        features.add(open + "&ruled=" + ruled + "&who=" + who);
        features.add(open + "&origin=" + candidate.origin + "&family=" + family);
        for (String slot : candidate.slots) {
            features.add("slot=" + slot + "&form=" + form);
            features.add("slot=" + slot + "&form=" + form + "&who=" + who);
            features.add("slot=" + slot + "&family=" + family);
        }
        if (inSentence(telling, group)) {
            place(features, telling, group, form, who, family, open, all);
        } else {
            features.add("elsewhere&form=" + form + "&" + open);
            features.add("elsewhere&family=" + family);
        }
        return features;
    }

    private void place(
            List<String> features,
            Telling telling,
            NounGroup group,
            String form,
            String who,
            String family,
            String open,
            List<Candidate> all) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        String side = at < telling.chunk ? "left" : at > telling.chunk ? "right" : "same";
        int chunks = Math.min(6, Math.abs(at - telling.chunk));
        String mark = preposition(group);
        String between = between(parse, at, telling.chunk);
        int rank = Math.min(3, rank(telling, group, all, at));
        String where = side + rank;
        features.add("place=" + side + chunks + "&form=" + form);
        features.add("place=" + where + "&form=" + form + "&mark=" + mark);
        features.add("place=" + where + "&form=" + form + "&" + open);
        features.add("place=" + where + "&family=" + family);
        features.add("place=" + where + "&who=" + who + "&form=" + form);
        features.add("mark=" + mark + "&who=" + who);
        features.add("mark=" + mark + "&family=" + family + "&side=" + side);
        features.add("between=" + between + "&side=" + side + "&form=" + form);
        features.add("between=" + between + "&" + open + "&who=" + who);
        features.add("between=" + between + "&mark=" + mark + "&rank=" + where);
        if (passage.grammar().says("cases")) {
            String cases = cases(group);
            features.add("cases=" + cases + "&form=" + form);
            features.add("cases=" + cases + "&mark=" + mark + "&form=" + form + "&side=" + side);
            features.add("cases=" + cases + "&family=" + family);
        }
        boolean coordinated = parse.leftCoordinated(at).size() > 1;
        features.add("coordinated=" + coordinated + "&place=" + where);
        if (at > 0 && parse.chunks().get(at - 1) instanceof NounGroup && mark.equals("of")) {
            features.add("complement&form=" + form + "&side=" + side);
        }
    }

    /// How the trigger stands: what it is, its voice, whether it governs or is governed.
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

    /// What the rule makes of the candidate.
    private static String ruled(Telling telling, Candidate candidate) {
        String found = "no";
        for (String slot : candidate.slots) {
            boolean joined = slot.endsWith("+");
            String role =
                    telling.rule.roles().get(joined ? slot.substring(0, slot.length() - 1) : slot);
            if (role != null && !role.equals("-")) {
                found = joined ? role + "+" : role;
                if (!joined) {
                    break;
                }
            }
        }
        return found;
    }

    private static boolean filled(Telling telling, List<Candidate> all, String role) {
        return all.stream().anyMatch(candidate -> ruled(telling, candidate).startsWith(role));
    }

    private static boolean inSentence(Telling telling, NounGroup group) {
        return group.head() >= telling.parse.sentence().firstToken()
                && group.head() < telling.parse.sentence().endToken();
    }

    private String preposition(NounGroup group) {
        if (group.preposition().isEmpty()) {
            return "bare";
        }
        var token = passage.token(group.preposition().getAsInt());
        for (Grammar.Word word :
                List.of(Grammar.Word.BY, Grammar.Word.OF, Grammar.Word.TO, Grammar.Word.LOCATION)) {
            if (passage.grammar().is(token, word)) {
                return word.name().toLowerCase(Locale.ROOT);
            }
        }
        return "other";
    }

    private static String cases(NounGroup group) {
        StringBuilder cases = new StringBuilder();
        for (Feature feature : List.of(
                Feature.NOMINATIVE,
                Feature.GENITIVE,
                Feature.DATIVE,
                Feature.ACCUSATIVE,
                Feature.INSTRUMENTAL,
                Feature.LOCATIVE)) {
            if (group.maybe(feature)) {
                cases.append(feature.name().charAt(0));
            }
        }
        return cases.toString();
    }

    /// What lies between: the strongest boundary, and whether a verb does.
    private static String between(Parse parse, int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        int strength = 0;
        int verbs = 0;
        for (int j = from + 1; j < to; j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof Link link) {
                strength = Math.max(
                        strength,
                        switch (link.kind()) {
                            case COMMA, AND -> 1;
                            case QUOTE -> 0;
                            case RELATIVE -> 3;
                            case THAT, BOUNDARY -> 4;
                            case STOP -> 5;
                            case TIME, PREPOSITION, OTHER -> 0;
                        });
            }
            if (chunk instanceof VerbGroup verb && verb.finite()) {
                verbs++;
            }
        }
        return strength + "v" + Math.min(2, verbs);
    }

    /// How many other candidates stand nearer on the same side.
    private static int rank(Telling telling, NounGroup group, List<Candidate> all, int at) {
        int nearer = 0;
        for (Candidate other : all) {
            if (!other.group.equals(group) && inSentence(telling, other.group)) {
                int there = telling.parse.chunkOf(other.group.head());
                boolean sameSide =
                        Integer.signum(there - telling.chunk) == Integer.signum(at - telling.chunk);
                if (sameSide && Math.abs(there - telling.chunk) < Math.abs(at - telling.chunk)) {
                    nearer++;
                }
            }
        }
        return nearer;
    }
}
