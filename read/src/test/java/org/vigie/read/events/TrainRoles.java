package org.vigie.read.events;

import org.vigie.read.frames.Example;
import org.vigie.read.model.Features;
import org.vigie.read.model.Fitting;
import org.vigie.read.model.Fitting.Choice;
import org.vigie.read.model.LinearModel;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Text;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Trains the models that choose roles: patients and agents among the candidates of a telling's own
/// sentence, then, where it names none, among the people told of before.
///
/// The second pair learns from what the first pair leaves open in bulletins it was not fitted to.
final class TrainRoles {
    private static final int FOLDS = 5;
    private static final int SUPPORT = 3;
    private static final double PENALTY = 8;
    private static final double EARLIER_PENALTY = 3;
    private static final double EXAMPLE = 0.3;
    private static final Pattern ROLE = Pattern.compile("(patient|agent)\\s+\"([^\"]*)\"");
    /// What share of the marked people a party must be to be the one meant.
    private static final double ENOUGH = 0.66;

    private final List<MarkedBulletins.Marked> bulletins;
    private final List<Choice> patients = new ArrayList<>();
    private final List<Choice> agents = new ArrayList<>();
    private final List<Choice> earlierPatients = new ArrayList<>();
    private final List<Choice> earlierAgents = new ArrayList<>();
    private int examples;
    private final List<Roles> local = new ArrayList<>();
    private final List<Kinds> kinds;

    /// Learns from marked bulletins.
    ///
    /// @param kinds for each fold of the bulletins models that were not fitted to it
    TrainRoles(List<MarkedBulletins.Marked> bulletins, List<Kinds> kinds) {
        this.bulletins = bulletins;
        this.kinds = kinds;
        bulletins.forEach(this::learn);
        for (String tag : LanguageFiles.languages()) {
            learnExamples(new EventReader(Language.of(tag)), Language.of(tag));
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            LinearModel none = LinearModel.of(Map.of());
            local.add(new Roles(
                    model(patients, fold, PENALTY), model(agents, fold, PENALTY), none, none));
        }
        bulletins.forEach(marked -> learnEarlier(marked, local.get(marked.number() % FOLDS)));
    }

    /// Fits the four models; prints what they reach on bulletins that they were not fitted to.
    Map<String, Map<String, Double>> fit() {
        for (String role : List.of("patient", "agent")) {
            validate(ofSentence(), role, " of the sentence");
            validate(folds(), role, " with those told of before");
        }
        return Map.of(
                "patient", Fitting.fit(patients, PENALTY, SUPPORT),
                "agent", Fitting.fit(agents, PENALTY, SUPPORT),
                "earlier-patient", Fitting.fit(earlierPatients, EARLIER_PENALTY, SUPPORT),
                "earlier-agent", Fitting.fit(earlierAgents, EARLIER_PENALTY, SUPPORT));
    }

    /// {@return for each fold of the bulletins models that were not fitted to it}
    List<Models> folds() {
        List<Models> whole = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            whole.add(new Models(
                    kinds.get(fold),
                    new Roles(
                            model(patients, fold, PENALTY),
                            model(agents, fold, PENALTY),
                            model(earlierPatients, fold, EARLIER_PENALTY),
                            model(earlierAgents, fold, EARLIER_PENALTY)),
                    Certainties.NONE));
        }
        return whole;
    }

    private static LinearModel model(List<Choice> choices, int without, double penalty) {
        return LinearModel.of(Fitting.fit(
                choices.stream()
                        .filter(choice ->
                                choice.bulletin() < 0 || choice.bulletin() % FOLDS != without)
                        .toList(),
                penalty,
                SUPPORT));
    }

    // ---- people of the sentence

    private List<Telling> tellings(
            MarkedBulletins.Marked marked, Slots slots, Coreference coreference) {
        List<Telling> tellings =
                EventReader.find(marked.passage(), slots, kinds.get(marked.number() % FOLDS));
        tellings.forEach(
                telling -> EventReader.roles(marked.passage(), slots, coreference, telling));
        return tellings;
    }

    private void learn(MarkedBulletins.Marked marked) {
        Passage passage = marked.passage();
        Slots slots = new Slots(passage);
        Coreference coreference = new Coreference(passage);
        List<Telling> tellings = tellings(marked, slots, coreference);
        Candidates candidates = new Candidates(passage, slots, coreference);
        RoleFeatures known = new RoleFeatures(passage, tellings);
        for (Telling telling : tellings) {
            Optional<JsonNode> claim = marked.claim(telling);
            if (claim.isPresent()) {
                List<Candidate> all = candidates.of(telling);
                learn(marked, telling, claim.get(), all, known);
                Roles.take(telling, all);
            }
            known.decided(telling);
        }
    }

    private void learn(
            MarkedBulletins.Marked marked,
            Telling telling,
            JsonNode claim,
            List<Candidate> all,
            RoleFeatures known) {
        Set<Candidate> patient = marked(
                marked.passage(), telling, all, MarkedBulletins.strings(claim.path("patient")));
        Set<Candidate> agent = marked(
                marked.passage(), telling, all, MarkedBulletins.strings(claim.path("agent")));
        for (Candidate candidate : all) {
            Features features = Features.named();
            known.add(telling, candidate, all, features);
            boolean inside = candidate
                    .outer
                    .filter(outer -> outer.decision != Candidate.Decision.NONE)
                    .isPresent();
            boolean isPatient = patient.contains(candidate);
            boolean isAgent = agent.contains(candidate);
            if (!inside) {
                patients.add(Choice.of(features.names(), isPatient, marked.number()));
                agents.add(Choice.of(features.names(), isAgent, marked.number()));
            }
            candidate.decision = isPatient
                    ? Candidate.Decision.PATIENT
                    : isAgent ? Candidate.Decision.AGENT : Candidate.Decision.NONE;
        }
    }

    // ---- examples beside the rules

    /// The sentences beside the rules teach too, where they name whom their telling is about;
    /// they are short and plain, and count less.
    private void learnExamples(EventReader reader, Language language) {
        for (Example example : reader.lexicon().examples()) {
            Map<String, List<String>> named = named(example);
            if (!example.holds() || named.isEmpty()) {
                continue;
            }
            Passage passage =
                    reader.passage(Text.of(example.sentence(), language), Optional.empty());
            Slots slots = new Slots(passage);
            Coreference coreference = new Coreference(passage);
            List<Telling> tellings = new Triggers(passage, slots).find();
            tellings.forEach(telling -> EventReader.roles(passage, slots, coreference, telling));
            RoleFeatures known = new RoleFeatures(passage, tellings);
            Candidates candidates = new Candidates(passage, slots, coreference);
            examples++;
            tellings.stream()
                    .filter(telling -> telling.kind() == example.kind())
                    .findFirst()
                    .ifPresent(telling ->
                            learn(passage, telling, candidates.of(telling), known, named));
        }
    }

    private static Map<String, List<String>> named(Example example) {
        Map<String, List<String>> named = new HashMap<>();
        Matcher parts = ROLE.matcher(example.expected());
        while (parts.find()) {
            named.computeIfAbsent(parts.group(1), role -> new ArrayList<>()).add(parts.group(2));
        }
        return named;
    }

    private void learn(
            Passage passage,
            Telling telling,
            List<Candidate> all,
            RoleFeatures known,
            Map<String, List<String>> named) {
        Set<Candidate> patient =
                marked(passage, telling, all, named.getOrDefault("patient", List.of()));
        Set<Candidate> agent =
                marked(passage, telling, all, named.getOrDefault("agent", List.of()));
        for (Candidate candidate : all) {
            Features features = Features.named();
            known.add(telling, candidate, all, features);
            if (named.containsKey("patient")) {
                patients.add(Choice.of(features.names(), patient.contains(candidate), -examples)
                        .counting(EXAMPLE));
            }
            if (named.containsKey("agent")) {
                agents.add(Choice.of(features.names(), agent.contains(candidate), -examples)
                        .counting(EXAMPLE));
            }
            candidate.decision = patient.contains(candidate)
                    ? Candidate.Decision.PATIENT
                    : agent.contains(candidate)
                            ? Candidate.Decision.AGENT
                            : Candidate.Decision.NONE;
        }
    }

    /// The candidates that are marked mentions, one for each mention: the one with its very
    /// words, else the longest.
    private static Set<Candidate> marked(
            Passage passage, Telling telling, List<Candidate> all, List<String> mentions) {
        Set<Candidate> found = new HashSet<>();
        for (String mention : mentions) {
            Candidate best = null;
            int most = -1;
            for (Candidate candidate : all) {
                String words = words(passage, telling, candidate.group);
                if (MarkedBulletins.isSame(words, mention)) {
                    int likeness = words.equals(mention) ? 1000 : words.length();
                    if (likeness > most) {
                        most = likeness;
                        best = candidate;
                    }
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }

    private static String words(Passage passage, Telling telling, NounGroup group) {
        return passage.mention(group, telling.first, telling.end)
                .of(passage.text().chars());
    }

    // ---- people told of before

    private void learnEarlier(MarkedBulletins.Marked marked, Roles local) {
        Passage passage = marked.passage();
        Slots slots = new Slots(passage);
        Coreference coreference = new Coreference(passage);
        List<Telling> tellings = tellings(marked, slots, coreference);
        Candidates candidates = new Candidates(passage, slots, coreference);
        RoleFeatures known = new RoleFeatures(passage, tellings);
        Antecedents antecedents = new Antecedents(passage, coreference);
        for (Telling telling : tellings) {
            Optional<JsonNode> claim = marked.claim(telling);
            local.choose(telling, candidates.of(telling), known);
            List<Party> parties = antecedents.of(telling);
            if (claim.isPresent() && telling.patients.isEmpty()) {
                Optional<Party> meant = learn(
                        marked,
                        telling,
                        parties,
                        antecedents.features(telling),
                        claim.get().path("patient"),
                        earlierPatients,
                        telling.agents);
                meant.ifPresent(party -> telling.patients.addAll(party.groups));
            }
            if (claim.isPresent() && telling.agents.isEmpty()) {
                Optional<Party> meant = learn(
                        marked,
                        telling,
                        parties,
                        antecedents.features(telling),
                        claim.get().path("agent"),
                        earlierAgents,
                        telling.patients);
                meant.ifPresent(party -> telling.agents.addAll(party.groups));
            }
            known.decided(telling);
            antecedents.decided(telling);
        }
    }

    private static Optional<Party> learn(
            MarkedBulletins.Marked marked,
            Telling telling,
            List<Party> parties,
            PartyFeatures known,
            JsonNode mentions,
            List<Choice> choices,
            List<NounGroup> others) {
        Optional<Party> best = Optional.empty();
        double most = ENOUGH;
        for (Party party : parties) {
            double likeness = likeness(marked.passage(), telling, party.groups, mentions);
            if (likeness > most) {
                most = likeness;
                best = Optional.of(party);
            }
        }
        List<List<String>> options = new ArrayList<>();
        int chosen = 0;
        Features none = Features.named();
        known.addNone(!others.isEmpty(), none);
        options.add(none.names());
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).groups.stream().anyMatch(others::contains)) {
                continue;
            }
            if (best.filter(parties.get(i)::equals).isPresent()) {
                chosen = options.size();
            }
            Features features = Features.named();
            known.add(parties.get(i), i, features);
            options.add(features.names());
        }
        boolean unmet = chosen == 0 && !mentions.isEmpty();
        if (!unmet) {
            choices.add(new Choice(options, chosen, marked.number()));
        }
        return best;
    }

    /// F1 of some groups against marked mentions.
    private static double likeness(
            Passage passage, Telling telling, List<NounGroup> groups, JsonNode mentions) {
        int hits = hits(passage, telling, groups, mentions);
        return hits == 0 ? 0 : 2.0 * hits / (groups.size() + mentions.size());
    }

    static int hits(Passage passage, Telling telling, List<NounGroup> groups, JsonNode mentions) {
        Set<NounGroup> left = new HashSet<>(groups);
        int hits = 0;
        for (JsonNode mention : mentions) {
            Optional<NounGroup> hit = left.stream()
                    .filter(group -> MarkedBulletins.isSame(
                            words(passage, telling, group), mention.asString()))
                    .findFirst();
            hits += hit.isPresent() ? 1 : 0;
            hit.ifPresent(left::remove);
        }
        return hits;
    }

    // ---- how good

    private List<Models> ofSentence() {
        List<Models> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new Models(kinds.get(fold), local.get(fold), Certainties.NONE));
        }
        return folds;
    }

    private void validate(List<Models> folds, String role, String what) {
        int hits = 0;
        int chosen = 0;
        int marked = 0;
        int exact = 0;
        int tellings = 0;
        for (MarkedBulletins.Marked bulletin : bulletins) {
            Passage passage = bulletin.passage();
            Models models = folds.get(bulletin.number() % FOLDS);
            for (Telling telling : EventReader.withRoles(passage, models)) {
                Optional<JsonNode> claim = bulletin.claim(telling);
                if (claim.isEmpty()) {
                    continue;
                }
                JsonNode mentions = claim.get().path(role);
                List<NounGroup> groups = role.equals("patient") ? telling.patients : telling.agents;
                int right = hits(passage, telling, groups, mentions);
                hits += right;
                chosen += groups.size();
                marked += mentions.size();
                exact += right == groups.size() && right == mentions.size() ? 1 : 0;
                tellings++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s%s: P %.3f R %.3f F1 %.3f, all right in %.3f of %d%n",
                role,
                what,
                (double) hits / chosen,
                (double) hits / marked,
                2.0 * hits / (chosen + marked),
                (double) exact / tellings,
                tellings);
    }
}
