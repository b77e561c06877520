package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.AccountAct;
import org.vigie.serve.account.Accounts;
import org.vigie.serve.account.Role;
import org.vigie.serve.account.Team;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Member;
import org.vigie.serve.words.Words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everybody of the team: who is invited, what each may do.
final class PeoplePage {
    private static final int COMPARTMENTS = 20;
    private static final int COMPARTMENT_CHARS = 60;

    private final Team team;

    PeoplePage(Team team) {
        this.team = team;
    }

    ServerResponse show(Visit visit) {
        return team.sole().isPresent() ? visit.notFound() : page(visit, HttpStatus.OK, "", "");
    }

    private ServerResponse page(Visit visit, HttpStatus status, String problem, String link) {
        Words words = visit.words();
        Map<String, Object> values = new HashMap<>();
        values.put("problem", problem);
        values.put("link", link);
        values.put("hours", Accounts.INVITATION.toHours());
        values.put("roles", roles(Role.REVIEWER, words));
        values.put(
                "people",
                team.accounts().all().stream()
                        .map(account -> member(account, visit))
                        .toList());
        return visit.answer(status, "people", "people", words.say("people.title"), values);
    }

    private Member member(Account account, Visit visit) {
        return new Member(
                account.id(),
                account.name(),
                visit.words()
                        .say("people.state-" + account.state().name().toLowerCase(Locale.ROOT)),
                account.state() != Account.State.CLOSED,
                account.id().equals(visit.person().id()),
                roles(account.role(), visit.words()),
                String.join(", ", account.compartments().stream().sorted().toList()),
                team.sessions().of(account.id()).size());
    }

    private static List<Choice> roles(Role chosen, Words words) {
        return Arrays.stream(Role.values())
                .map(role ->
                        new Choice(role.label(), words.say("role." + role.label()), role == chosen))
                .toList();
    }

    ServerResponse invite(Visit visit) {
        Optional<Role> role = visit.value("role").flatMap(Role::parse);
        Optional<Set<String>> compartments = compartments(visit);
        if (role.isEmpty() || compartments.isEmpty()) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "people.no-compartment", "");
        }
        return switch (team.accounts()
                .invite(
                        visit.value("name").orElse(""),
                        role.get(),
                        compartments.get(),
                        visit.person().name())) {
            case Accounts.Invited.Made made -> page(visit, HttpStatus.OK, "", link(made));
            case Accounts.Invited.NoName() ->
                page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "people.no-name", "");
            case Accounts.Invited.Unseen() ->
                page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "people.unseen", "");
        };
    }

    private String link(Accounts.Invited.Made made) {
        return team.origin().orElseThrow() + "/invite?key=" + made.key();
    }

    /// Changes what somebody may do and see. Nobody takes the role from themselves: a team
    /// without an administrator cannot get one back from the desk.
    ServerResponse role(Visit visit) {
        Optional<Account> account = account(visit);
        Optional<Role> role = visit.value("role").flatMap(Role::parse);
        Optional<Set<String>> compartments = compartments(visit);
        if (account.isEmpty()) {
            return visit.notFound();
        }
        if (role.isEmpty() || compartments.isEmpty()) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "people.no-compartment", "");
        }
        String by = visit.person().name();
        if (account.get().role() != role.get()) {
            if (account.get().id().equals(visit.person().id())) {
                return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "people.not-self", "");
            }
            team.accounts().give(account.get(), role.get(), by);
        }
        if (!account.get().compartments().equals(compartments.get())) {
            team.accounts().allow(account.get(), compartments.get(), by);
            // what was opened in a session must not outlast the right to it
            team.sessions().endAll(account.get().id(), "");
        }
        return Visit.goTo("/people");
    }

    /// Invites somebody to choose a new password, as when they lost their telephone.
    ServerResponse again(Visit visit) {
        Optional<Account> account = account(visit);
        if (account.isEmpty()) {
            return visit.notFound();
        }
        if (account.get().id().equals(visit.person().id())) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "people.not-self", "");
        }
        team.sessions().endAll(account.get().id(), "");
        String by = visit.person().name();
        return page(visit, HttpStatus.OK, "", link(team.accounts().inviteAgain(account.get(), by)));
    }

    ServerResponse close(Visit visit) {
        Optional<Account> account = account(visit);
        if (account.isEmpty()) {
            return visit.notFound();
        }
        if (account.get().id().equals(visit.person().id())) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "people.not-self", "");
        }
        team.accounts().close(account.get(), visit.person().name());
        team.sessions().endAll(account.get().id(), "");
        return Visit.goTo("/people");
    }

    /// Ends all sessions of somebody.
    ServerResponse end(Visit visit) {
        Optional<Account> account = account(visit);
        if (account.isEmpty()) {
            return visit.notFound();
        }
        team.sessions().endAll(account.get().id(), "");
        team.accounts()
                .note(
                        AccountAct.SESSION_ENDED,
                        account.get().id(),
                        visit.person().name());
        return Visit.goTo("/people");
    }

    private Optional<Account> account(Visit visit) {
        return team.accounts()
                .account(visit.request().pathVariable("id"))
                .filter(account -> account.state() != Account.State.CLOSED);
    }

    private static Optional<Set<String>> compartments(Visit visit) {
        Set<String> names = Arrays.stream(visit.value("compartments").orElse("").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        boolean fine = names.size() <= COMPARTMENTS
                && names.stream().allMatch(name -> name.length() <= COMPARTMENT_CHARS);
        return fine ? Optional.of(names) : Optional.empty();
    }
}
