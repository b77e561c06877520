package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.Team;
import org.vigie.serve.account.TeamSettings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the team agreed about its work.
final class SettingsPage {
    private final Team team;

    SettingsPage(Team team) {
        this.team = team;
    }

    ServerResponse show(Visit visit) {
        TeamSettings.Values now = team.settings().now();
        return page(
                visit,
                HttpStatus.OK,
                "",
                Integer.toString(now.staleDays()),
                Integer.toString(now.idleMinutes()));
    }

    ServerResponse save(Visit visit) {
        String stale = visit.value("stale").orElse("");
        String idle = visit.value("idle").orElse("");
        Optional<Integer> days = number(stale, TeamSettings.MAX_STALE_DAYS);
        Optional<Integer> minutes = number(idle, TeamSettings.MAX_IDLE_MINUTES);
        if (days.isEmpty() || minutes.isEmpty()) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "settings.wrong", stale, idle);
        }
        boolean second = visit.value("second").isPresent();
        boolean before = team.settings().secondReader();
        if (second && !before && team.secondReaderLacks().isPresent()) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, lacking().orElse(""), stale, idle);
        }
        if (second != before) {
            team.settings().secondReader(second, visit.person().name());
        }
        TeamSettings.Values values = new TeamSettings.Values(days.get(), minutes.get());
        if (!values.equals(team.settings().now())) {
            team.settings().set(values, visit.person().name());
        }
        return Visit.goTo("/settings?saved=yes");
    }

    /// {@return the key of why no second reader can be wanted}
    private Optional<String> lacking() {
        return team.secondReaderLacks()
                .map(lacking -> "settings.second-" + lacking.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<Integer> number(String typed, int most) {
        return ListPage.number(typed).filter(number -> number >= 1 && number <= most);
    }

    private ServerResponse page(
            Visit visit, HttpStatus status, String problem, String stale, String idle) {
        return visit.answer(
                status,
                "settings",
                "settings",
                visit.words().say("settings.title"),
                Map.of(
                        "problem",
                        problem,
                        "second",
                        team.settings().secondReader(),
                        "saved",
                        visit.value("saved").isPresent(),
                        "lacking",
                        lacking().orElse(""),
                        "stale",
                        stale,
                        "idle",
                        idle,
                        "team",
                        team.sole().isEmpty()));
    }
}
