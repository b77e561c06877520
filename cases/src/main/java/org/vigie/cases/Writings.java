package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Role;
import org.vigie.record.Folding;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// Everybody whom standing claims name as somebody something was done to, by the way their names
/// are written: who is who among them is not asked. Of a large record this takes little memory,
/// for only numbers are held, and claims are looked up name by name.
final class Writings {
    private static final int PAGE_CLAIMS = 1_000;
    private static final int PAGE_NAMES = 50;

    private final Record store;
    private final Map<String, List<Long>> claimsOf = new TreeMap<>();

    /// Somebody, as one or several claims write them.
    ///
    /// @param id    of the first mention
    /// @param forms the ways the name is written, in the order of the record
    /// @param steps the claims, in order of time
    record Written(String id, List<String> forms, List<Step> steps) {}

    private Writings(Record store) {
        this.store = store;
    }

    /// Tells of everybody, one after the other.
    ///
    /// @param store the record
    /// @param told  hears of each, with the folded words of the name
    static void each(Record store, BiConsumer<String, Written> told) {
        Writings writings = new Writings(store);
        writings.gather();
        List<String> names = List.copyOf(writings.claimsOf.keySet());
        for (int from = 0; from < names.size(); from += PAGE_NAMES) {
            writings.tell(names.subList(from, Math.min(names.size(), from + PAGE_NAMES)), told);
        }
    }

    private void gather() {
        Optional<String> after = Optional.empty();
        List<KeptClaim> page = store.walk().claims(Steps.standing(), after, PAGE_CLAIMS);
        while (!page.isEmpty()) {
            for (KeptClaim claim : page) {
                patients(claim).stream()
                        .map(Writings::key)
                        .distinct()
                        .forEach(name -> claimsOf.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(claim.entry()));
            }
            after = Optional.of(page.getLast().id());
            page = store.walk().claims(Steps.standing(), after, PAGE_CLAIMS);
        }
    }

    private void tell(List<String> names, BiConsumer<String, Written> told) {
        Map<String, List<KeptClaim>> claims = new LinkedHashMap<>();
        List<Long> entries = names.stream()
                .flatMap(name -> claimsOf.getOrDefault(name, List.of()).stream())
                .distinct()
                .toList();
        for (KeptClaim claim : store.walk().claims(entries)) {
            patients(claim).stream()
                    .map(Writings::key)
                    .distinct()
                    .filter(names::contains)
                    .forEach(name ->
                            claims.computeIfAbsent(name, _ -> new ArrayList<>()).add(claim));
        }
        claims.forEach((name, of) -> told.accept(name, written(name, of)));
    }

    private Written written(String name, List<KeptClaim> claims) {
        KeptClaim first = claims.getFirst();
        List<Mention> mentions = first.claim().mentions();
        int place = 1;
        while (!key(mentions.get(place - 1)).equals(name)) {
            place++;
        }
        List<String> forms = claims.stream()
                .flatMap(claim -> patients(claim).stream())
                .filter(mention -> key(mention).equals(name))
                .map(mention -> Named.spaced(mention.quote().text()))
                .distinct()
                .toList();
        return new Written(
                first.id() + ":" + place,
                forms,
                Steps.ofClaims(store, claims, (_, mention) -> key(mention).equals(name)));
    }

    private static List<Mention> patients(KeptClaim claim) {
        return claim.claim().in(Role.PATIENT).stream()
                .filter(mention -> mention.kind() == MentionKind.PERSON)
                .toList();
    }

    private static String key(Mention mention) {
        return String.join(" ", Folding.words(mention.quote().text()));
    }
}
