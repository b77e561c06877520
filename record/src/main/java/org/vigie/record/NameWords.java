package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The words that names in claims are made of, and where they stand: what a name is looked for by
/// before anything of the record is read. They lie in the encrypted file.
public final class NameWords {
    /// A word that stands in no more claims is enough to look by alone.
    private static final int RARE_CLAIMS = 200;

    private static final int MOST_LIKE = 400;
    private static final String DISTINCT = "WITH RECURSIVE each_word (word) AS (SELECT (SELECT"
            + " min(word) FROM claim_word) UNION ALL SELECT (SELECT min(n.word) FROM claim_word n"
            + " WHERE n.word > each_word.word) FROM each_word WHERE each_word.word IS NOT NULL)"
            + " SELECT word FROM each_word WHERE word IS NOT NULL";
    private static final String CLAIMS_WITH =
            " c.number IN (SELECT claim FROM claim_word WHERE word IN (<first>))";

    private final Access access;
    private final Sight sight;

    NameWords(Access access, Sight sight) {
        this.access = access;
        this.sight = sight;
    }

    /// {@return all of them, folded, in order. Those of people who are not public are among
    /// them: they may be compared with, and shown to nobody.}
    public List<String> all() {
        return access.read(
                handle -> handle.createQuery(DISTINCT).mapTo(String.class).list());
    }

    /// {@return the numbers of bulletins in whose claims somebody may be named so, those that
    /// may be seen}
    ///
    /// @param words for each word of the name the words of the record that are like it; two of
    ///     a name need to stand in one claim, or one that is rare
    /// @param most  stop at so many
    public Set<Long> bulletins(List<Set<String>> words, int most) {
        Set<Long> bulletins = new TreeSet<>();
        access.read(handle -> {
            Map<Set<String>, Long> counts = new HashMap<>();
            words.forEach(like -> counts.put(like, like.isEmpty() ? 0 : count(handle, like)));
            List<Set<String>> rarestFirst = words.stream()
                    .distinct()
                    .filter(like -> !like.isEmpty())
                    .sorted(Comparator.comparing(like -> counts.getOrDefault(like, 0L)))
                    .toList();
            for (int one = 0; one < rarestFirst.size(); one++) {
                Set<String> first = rarestFirst.get(one);
                boolean rare = counts.getOrDefault(first, 0L) <= RARE_CLAIMS;
                if (rare || rarestFirst.size() == 1) {
                    bulletins.addAll(with(handle, first, Set.of(), most - bulletins.size()));
                }
                for (int other = one + 1; !rare && other < rarestFirst.size(); other++) {
                    bulletins.addAll(
                            with(handle, first, rarestFirst.get(other), most - bulletins.size()));
                }
            }
            return bulletins.size();
        });
        return bulletins;
    }

    private static long count(Handle handle, Set<String> like) {
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM claim_word WHERE word IN"
                        + " (<like>) LIMIT :enough) AS few")
                .bindList("like", few(like))
                .bind("enough", RARE_CLAIMS + 1)
                .mapTo(Long.class)
                .one();
    }

    private List<Long> with(Handle handle, Set<String> first, Set<String> second, int most) {
        if (most <= 0) {
            return List.of();
        }
        String also = second.isEmpty()
                ? ""
                : " AND EXISTS (SELECT 1 FROM claim_word w WHERE w.claim = c.number AND w.word IN"
                        + " (<second>))";
        Query query = sight.bind(handle.createQuery("SELECT DISTINCT c.bulletin FROM claim c WHERE"
                        + CLAIMS_WITH + also + sight.visible("c.bulletin") + " LIMIT :most"))
                .bindList("first", few(first))
                .bind("most", most);
        if (!second.isEmpty()) {
            query.bindList("second", few(second));
        }
        return query.mapTo(Long.class).list();
    }

    private static List<String> few(Set<String> words) {
        List<String> sorted = new ArrayList<>(new TreeSet<>(words));
        return sorted.subList(0, Math.min(MOST_LIKE, sorted.size()));
    }
}
