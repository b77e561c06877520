package org.vigie.serve.account;

import org.vigie.record.Act;
import org.vigie.record.Credentials;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.Folding;
import org.vigie.record.Record;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The accounts as the entries of the record tell them, and what proves each. Every act on an
/// account is an entry.
final class AccountLog {
    private static final String THING = "account";
    private static final int PAGE = 1000;

    private final Record record;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private long next;

    AccountLog(Record record) {
        this.record = record;
    }

    /// {@return all accounts, in the order in which they were made}
    synchronized List<Account> all() {
        refresh();
        return List.copyOf(accounts.values());
    }

    synchronized Optional<Account> byId(String id) {
        refresh();
        return Optional.ofNullable(accounts.get(id));
    }

    /// {@return the account of a name, however its letters are written}
    Optional<Account> byName(String name) {
        String folded = Folding.name(name);
        return all().stream()
                .filter(account -> Folding.name(account.name()).equals(folded))
                .findFirst();
    }

    private void refresh() {
        long size = record.size();
        while (next < size) {
            List<Event> events = record.history().eventsOf(THING, next, PAGE);
            events.forEach(this::apply);
            next = events.size() < PAGE ? size : events.getLast().entry() + 1;
        }
    }

    private void apply(Event event) {
        Optional<String> id = event.of().stream()
                .filter(thing -> thing.startsWith(THING + "-"))
                .map(thing -> thing.substring(THING.length() + 1))
                .findFirst();
        Optional<AccountAct> act = AccountAct.parse(event.facts().getOrDefault("act", ""));
        if (event.kind() == EntryKind.SETTING && id.isPresent() && act.isPresent()) {
            Optional<Account> known = Optional.ofNullable(accounts.get(id.get()));
            Map<String, String> facts = event.facts();
            after(act.get(), known, facts, id.get())
                    .map(account -> Optional.ofNullable(facts.get("credential"))
                            .map(account::proved)
                            .orElse(account))
                    .ifPresent(account -> accounts.put(account.id(), account));
        }
    }

    private static Optional<Account> after(
            AccountAct act, Optional<Account> known, Map<String, String> facts, String id) {
        return switch (act) {
            case INVITED ->
                Optional.of(known.map(
                                account -> account.as(Account.State.INVITED).until(expires(facts)))
                        .orElseGet(() -> new Account(
                                id,
                                facts.getOrDefault("name", id),
                                role(facts),
                                compartments(facts),
                                Account.State.INVITED,
                                expires(facts),
                                "")));
            case JOINED ->
                known.map(account -> account.as(Account.State.ACTIVE).until(Optional.empty()));
            case ROLE -> known.map(account -> account.as(role(facts)));
            case COMPARTMENTS -> known.map(account -> account.within(compartments(facts)));
            case CLOSED -> known.map(account -> account.as(Account.State.CLOSED));
            case PASSWORD,
                    SIGNED_IN,
                    SIGNED_OUT,
                    SESSION_ENDED,
                    LOCKED_OUT,
                    PASSKEY_ADDED,
                    PASSKEY_REMOVED,
                    PROVED,
                    TOKEN_MADE,
                    TOKEN_REVOKED -> known;
        };
    }

    private static Role role(Map<String, String> facts) {
        return Role.parse(facts.getOrDefault("role", "")).orElse(Role.READER);
    }

    private static Optional<Instant> expires(Map<String, String> facts) {
        return Optional.ofNullable(facts.get("expires")).map(Instant::parse);
    }

    static Set<String> compartments(Map<String, String> facts) {
        return Arrays.stream(facts.getOrDefault("compartments", "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return what proves somebody; nothing if it is not what the record's entry commits to}
    /// Not while it is changed: what is kept would be compared with another entry's commitment.
    ///
    /// @param id of their account; [Person#SOLE] has entries but no account
    synchronized Credential credential(String id) {
        Optional<byte[]> kept = record.credentials().of(id);
        String commitment = byId(id).map(Account::commitment).orElse("");
        boolean sole = id.equals(Person.SOLE);
        return kept.filter(bytes -> sole || Credentials.commitment(bytes).equals(commitment))
                .map(Credential::parse)
                .orElse(Credential.NONE);
    }

    /// Enters an act.
    void enter(AccountAct act, String id, String by, Map<String, String> facts) {
        record.history().note(entry(act, id, by, facts));
    }

    /// Enters an act that changes what proves somebody, whatever that was.
    synchronized void enter(
            AccountAct act,
            String id,
            String by,
            Map<String, String> facts,
            Credential credential) {
        boolean nothing = credential.equals(Credential.NONE);
        record.credentials()
                .keep(
                        entry(act, id, by, facts),
                        id,
                        nothing ? Optional.empty() : Optional.of(credential.bytes()));
    }

    /// Enters an act of somebody that changes part of what proves them. One at a time: two
    /// changes at once must not take each other back, and what was looked at before may have
    /// changed since.
    ///
    /// @param change makes what proves them from then on of what did until then; empty where
    ///     the act is not to be
    /// @return whether it was done: only somebody who is in the team acts, and only somebody
    ///     who is invited joins
    synchronized boolean change(
            AccountAct act,
            String id,
            String by,
            Map<String, String> facts,
            Function<Credential, Optional<Credential>> change) {
        Account.State needed =
                act == AccountAct.JOINED ? Account.State.INVITED : Account.State.ACTIVE;
        boolean may = id.equals(Person.SOLE)
                || byId(id).filter(account -> account.state() == needed).isPresent();
        Optional<Credential> changed =
                Optional.of(credential(id)).filter(_ -> may).flatMap(change);
        changed.ifPresent(credential -> enter(act, id, by, facts, credential));
        return changed.isPresent();
    }

    private static Act entry(AccountAct act, String id, String by, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("act", act.label());
        return new Act(EntryKind.SETTING, by, List.of(THING + "-" + id), all);
    }
}
