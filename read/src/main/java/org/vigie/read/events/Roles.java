package org.vigie.read.events;

import org.vigie.read.model.LinearModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Chooses among the candidates of a telling who its patients and agents are.
///
/// The rules say what they can; two linear models weigh their word against everything else that is
/// known. Without models the rules decide alone.
final class Roles {
    private static final double LIKELY = 0.5;
    /// The best candidate is taken already from this probability on.
    private static final double LIKELIEST = 0.35;

    private final LinearModel patient;
    private final LinearModel agent;

    Roles(LinearModel patient, LinearModel agent) {
        this.patient = patient;
        this.agent = agent;
    }

    static Roles installed() {
        return new Roles(
                LinearModel.load("lang/shared/models/patient.tsv"),
                LinearModel.load("lang/shared/models/agent.tsv"));
    }

    void choose(
            Telling telling,
            Candidates candidates,
            RoleFeatures features,
            Optional<Telling> previous) {
        if (patient.isEmpty() || agent.isEmpty()) {
            return;
        }
        List<Candidate> all = candidates.of(telling, previous);
        telling.patients.clear();
        telling.agents.clear();
        List<Weighed> weighed = new ArrayList<>();
        for (Candidate candidate : all) {
            List<String> known = features.of(telling, candidate, all);
            weighed.add(
                    new Weighed(candidate, patient.probability(known), agent.probability(known)));
        }
        double bestPatient =
                weighed.stream().mapToDouble(Weighed::patient).max().orElse(1);
        double bestAgent = weighed.stream().mapToDouble(Weighed::agent).max().orElse(1);
        for (Weighed one : weighed) {
            boolean isPatient =
                    one.patient >= LIKELY || one.patient == bestPatient && one.patient >= LIKELIEST;
            boolean isAgent =
                    one.agent >= LIKELY || one.agent == bestAgent && one.agent >= LIKELIEST;
            if (isPatient && (!isAgent || one.patient >= one.agent)) {
                telling.patients.add(one.candidate.group);
            } else if (isAgent) {
                telling.agents.add(one.candidate.group);
            }
        }
    }

    private record Weighed(Candidate candidate, double patient, double agent) {}
}
