package org.vigie.cases;

import org.vigie.claim.MentionKind;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Folding;
import org.vigie.record.Record;
import org.vigie.resolve.name.Name;
import org.vigie.resolve.name.NameIndex;
import org.vigie.resolve.name.NameMatcher;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the bulletins that name whoever may bear some names, in any script, without reading all of
/// the record: its words of names are put into an index in memory, and only bulletins with words
/// like those of the names are told.
final class Around {
    /// So many bulletins are told in all, shared among the names.
    private static final int BULLETINS = 3000;

    private static final int AT_LEAST = 100;
    private static final int AT_MOST = 1000;

    private final Record store;
    private final NameMatcher matcher;
    private final NameIndex words;
    private final Map<String, Set<String>> likes = new HashMap<>();

    Around(Record store, NameMatcher matcher) {
        this.store = store;
        this.matcher = matcher.another();
        NameIndex.Builder builder = new NameIndex.Builder(matcher.reader());
        store.nameWords().all().forEach(builder::add);
        this.words = builder.build();
    }

    /// {@return numbers of bulletins in which whoever bears one of the names may be named}
    ///
    /// @param names as written
    Set<Long> bulletins(Collection<String> names) {
        Set<Long> bulletins = new TreeSet<>();
        int most = Math.clamp(BULLETINS / Math.max(1, names.size()), AT_LEAST, AT_MOST);
        for (String name : new TreeSet<>(names)) {
            List<Set<String>> like = Folding.words(name).stream()
                    .distinct()
                    .map(word -> likes.computeIfAbsent(word, this::like))
                    .toList();
            bulletins.addAll(store.nameWords().bulletins(like, most));
        }
        return bulletins;
    }

    /// An initial tells too little to look by, and so does what is no word of a name.
    private Set<String> like(String word) {
        Name wanted = matcher.read(word);
        if (wanted.size() == 0 || word.codePointCount(0, word.length()) == 1) {
            return Set.of();
        }
        Set<String> like = new HashSet<>();
        for (int id : words.candidates(matcher, wanted)) {
            String other = words.text(id);
            if (matcher.shareWord(wanted, matcher.read(other))) {
                like.add(other);
            }
        }
        return like;
    }

    /// {@return the names of people in some bulletins}
    ///
    /// @param store     the record
    /// @param bulletins their numbers
    static Set<String> names(Record store, Collection<Long> bulletins) {
        Set<String> names = new TreeSet<>();
        for (long bulletin : bulletins) {
            store.claims(ClaimFilter.all().ofBulletin(bulletin)).stream()
                    .flatMap(claim -> claim.claim().mentions().stream())
                    .filter(mention -> mention.kind() == MentionKind.PERSON)
                    .forEach(mention -> names.add(Named.spaced(mention.quote().text())));
        }
        return names;
    }
}
