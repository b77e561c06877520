package org.vigie.cases;

import org.vigie.record.Record;
import org.vigie.resolve.Comparer;
import org.vigie.resolve.name.Name;
import org.vigie.resolve.name.NameIndex;
import org.vigie.resolve.name.NameMatcher;

import java.util.Set;
import java.util.TreeSet;

/// The words of a record's names, to be found by how they sound, in whatever script they are
/// written. Several may ask at once.
public final class WordsAlike {
    private final NameMatcher matcher;
    private final NameIndex words;

    private WordsAlike(NameMatcher matcher, NameIndex words) {
        this.matcher = matcher;
        this.words = words;
    }

    /// {@return the words of the names that a record holds now}
    ///
    /// @param store    the record
    /// @param comparer compares names
    public static WordsAlike of(Record store, Comparer comparer) {
        NameMatcher matcher = comparer.matcher().another();
        NameIndex.Builder builder = new NameIndex.Builder(matcher.reader());
        store.nameWords().all().forEach(builder::add);
        return new WordsAlike(matcher, builder.build());
    }

    /// {@return words of names that may be the same word, folded; none for an initial, which
    /// tells too little}
    ///
    /// @param word a word of a name
    public synchronized Set<String> like(String word) {
        Name wanted = matcher.read(word);
        if (wanted.size() == 0 || word.codePointCount(0, word.length()) == 1) {
            return Set.of();
        }
        Set<String> like = new TreeSet<>();
        for (int id : words.candidates(matcher, wanted)) {
            String other = words.text(id);
            if (matcher.shareWord(wanted, matcher.read(other))) {
                like.add(other);
            }
        }
        return like;
    }

    /// {@return those of [#like] that are written in another script}
    ///
    /// @param word a word of a name
    public Set<String> inOtherScripts(String word) {
        Set<String> others = new TreeSet<>();
        for (String like : like(word)) {
            if (script(like) != script(word)) {
                others.add(like);
            }
        }
        return others;
    }

    private static Character.UnicodeScript script(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }
}
