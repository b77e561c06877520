package org.vigie.serve.api;

import org.vigie.serve.account.Account;
import org.vigie.serve.account.Person;
import org.vigie.serve.account.TeamSettings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who works here, and what they agreed. What proves somebody is not for programs.
final class Teamwork {
    private Teamwork() {}

    static JsonNode account(Ask ask) {
        Person person = ask.person();
        ObjectNode answer =
                member(person.id(), person.name(), person.role().label(), person.compartments());
        answer.set(
                "tokens",
                Shapes.list(
                        ask.team().accounts().tokens().of(person),
                        one -> Shapes.object()
                                .put("id", one.id())
                                .put("name", one.name())
                                .put("expires", one.expires().toString())));
        return answer;
    }

    static JsonNode people(Ask ask) {
        ObjectNode answer = Shapes.object();
        answer.set("items", Shapes.list(ask.team().accounts().all(), Teamwork::account));
        return answer;
    }

    private static ObjectNode account(Account one) {
        return member(one.id(), one.name(), one.role().label(), one.compartments())
                .put("state", Shapes.label(one.state()));
    }

    private static ObjectNode member(
            String id, String name, String role, Set<String> compartments) {
        ObjectNode node = Shapes.object().put("id", id).put("name", name).put("role", role);
        node.set("compartments", Shapes.words(new TreeSet<>(compartments)));
        return node;
    }

    static JsonNode settings(Ask ask) {
        TeamSettings settings = ask.team().settings();
        ObjectNode answer = Shapes.object()
                .put("staleDays", settings.now().staleDays())
                .put("idleMinutes", settings.now().idleMinutes())
                .put("secondReader", settings.secondReader());
        ask.team()
                .secondReaderLacks()
                .ifPresent(lacking -> answer.put("secondReaderLacks", Shapes.label(lacking)));
        return answer;
    }

    static JsonNode agree(Ask ask) {
        for (String proved : List.of("secondReader", "idleMinutes")) {
            if (ask.body().has(proved)) {
                throw new ApiException(Problem.NO_PROOF, proved);
            }
        }
        TeamSettings settings = ask.team().settings();
        TeamSettings.Values before = settings.now();
        TeamSettings.Values values = new TeamSettings.Values(
                number(ask, "staleDays", before.staleDays(), TeamSettings.MAX_STALE_DAYS),
                before.idleMinutes());
        if (!values.equals(before)) {
            settings.set(values, ask.person().name());
        }
        return settings(ask);
    }

    private static int number(Ask ask, String key, int before, int most) {
        JsonNode sent = ask.body().path(key);
        if (sent.isMissingNode()) {
            return before;
        }
        if (!sent.isInt() || sent.asInt() < 1 || sent.asInt() > most) {
            throw Ask.wrong(key);
        }
        return sent.asInt();
    }
}
