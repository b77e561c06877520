package org.vigie.cases;

import org.vigie.record.Folding;
import org.vigie.record.NameQuery;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Somebody, under all the names that were judged or scored to be theirs.
///
/// @param mentions at least one, in the order of the record
/// @param groups   in how many groups judgements and scores leave the mentions; more than one where
///     only the same name holds them together, so that they may be several people
public record Person(List<Named> mentions, int groups) {
    /// Copies the list.
    public Person {
        mentions = List.copyOf(mentions);
    }

    /// {@return the ways the name is written, the commonest first; another case than the
    /// nominative goes last, where the nominative is known}
    public List<String> forms() {
        Map<String, Integer> counts = new TreeMap<>();
        mentions.forEach(mention -> counts.merge(mention.name(), 1, Integer::sum));
        List<String> commonestFirst = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        return commonestFirst.stream()
                .sorted(Comparator.comparing(form -> Nominative.isOblique(form, commonestFirst)))
                .toList();
    }

    /// {@return the fullest way the name is written, the commonest of them}
    public String fullest() {
        return forms().stream()
                .max(Comparator.comparingInt(form -> Folding.words(form).size()))
                .orElse(mentions.getFirst().name());
    }

    /// {@return how many claims name them}
    public long claims() {
        return mentions.stream()
                .flatMap(mention -> mention.claims().stream())
                .distinct()
                .count();
    }

    /// {@return what addresses and commands call them: the id of the first mention}
    public String id() {
        return mentions.getFirst().id();
    }

    /// {@return whether a mention is written so}
    ///
    /// @param query a name or a part of one
    public boolean answers(NameQuery query) {
        return mentions.stream().anyMatch(mention -> query.matches(mention.name()));
    }
}
