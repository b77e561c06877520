package org.vigie.serve.web;

import org.vigie.record.Record;
import org.vigie.serve.Desk;
import org.vigie.serve.account.Person;
import org.vigie.serve.account.Session;
import org.vigie.serve.account.Team;
import org.vigie.serve.api.Ask;

import tools.jackson.databind.JsonNode;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The desk's pages, for each person as they may see the record. What is public is folded once for
/// all; who opened compartments has folds of their own.
final class Views {
    private static final int KEPT = 100;

    private final Desk desk;
    private final ZoneId zone;
    private final Team team;
    private final Casebook everybodys;
    private final Map<String, Casebook> opened = new LinkedHashMap<>();

    Views(Desk desk, ZoneId zone, Team team) {
        this.desk = desk;
        this.zone = zone;
        this.team = team;
        this.everybodys = new Casebook(desk.record(), desk.clock(), zone, team.settings());
        everybodys.warm();
    }

    /// {@return the pages of somebody who is inside; anybody's, for those who are not yet}
    Pages of(Optional<Inside> inside) {
        Casebook casebook =
                inside.flatMap(Inside::session).flatMap(this::opened).orElse(everybodys);
        String name = inside.map(one -> one.person().name()).orElse("");
        return Pages.of(desk.of(casebook.record(), name), casebook, zone, team, this);
    }

    /// {@return a request of a program, which sees what is public}
    Ask ask(Inside inside, Map<String, String> path, Map<String, String> query, JsonNode body) {
        Person person = inside.person();
        return new Ask(
                desk.of(everybodys.record(), person.name()),
                everybodys,
                team,
                person,
                path,
                query,
                body);
    }

    private Optional<Casebook> opened(Session session) {
        if (session.opened().isEmpty()) {
            return Optional.empty();
        }
        synchronized (opened) {
            return Optional.ofNullable(opened.get(session.id()));
        }
    }

    /// Lets somebody see compartments until their session ends; an entry tells that they do.
    ///
    /// @param inside who, with a session
    /// @param names  compartments that they may see
    /// @param reason why
    void open(Inside inside, Set<String> names, String reason) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        Record view = desk.record().opened(sorted, reason, inside.person().name(), List.of());
        String session = inside.session().orElseThrow().id();
        synchronized (opened) {
            if (opened.size() >= KEPT) {
                opened.remove(opened.keySet().iterator().next());
            }
            opened.put(session, new Casebook(view, desk.clock(), zone, team.settings()));
        }
        team.sessions().open(session, names);
    }
}
