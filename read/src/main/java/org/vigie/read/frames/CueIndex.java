package org.vigie.read.frames;

import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Note;
import org.vigie.read.text.Reading;
import org.vigie.read.text.WordForm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The cues of one file, found by their heads.
public final class CueIndex {
    private final Map<String, List<Cue>> byWord;
    private final List<Cue> byClass;
    private final Note<List<Cue>> cues;
    private final Consumer<Hit> heard;

    /// How many columns of a cue file stand before the pattern.
    public enum Columns {
        /// Only the pattern.
        NONE,
        /// A label.
        LABEL,
        /// A label and a scope.
        LABEL_AND_SCOPE
    }

    /// A cue and where it stands.
    ///
    /// @param cue   the cue
    /// @param match its place
    public record Hit(Cue cue, WordPattern.Match match) {}

    /// Reads a file; a file that is not there holds no cues.
    ///
    /// @param language the language of the texts
    /// @param path     such as `lang/fr/cues/modality.tsv`
    /// @param columns  what stands before the pattern
    public CueIndex(Language language, String path, Columns columns) {
        this.byWord = new HashMap<>();
        this.byClass = new ArrayList<>();
        this.cues = new Note<>(language, this::cues);
        this.heard = hit -> {};
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            List<String> cells = line.columns();
            int at = columns.ordinal();
            if (cells.size() <= at) {
                throw line.wrong("expected " + (at + 1) + " columns parted by tabs");
            }
            String label = at > 0 ? cells.get(0) : "";
            String scope = at > 1 ? cells.get(1) : "";
            WordPattern pattern = WordPattern.parse(cells.get(at), line);
            add(new Cue(label, scope, pattern, line.file() + ":" + line.number()));
        }
    }

    private CueIndex(CueIndex same, Consumer<Hit> heard) {
        this.byWord = same.byWord;
        this.byClass = same.byClass;
        this.cues = same.cues;
        this.heard = heard;
    }

    /// {@return the same cues, telling of each that is found}
    ///
    /// @param listener hears of it
    CueIndex telling(Consumer<Hit> listener) {
        return new CueIndex(this, listener);
    }

    private void add(Cue cue) {
        for (Alternative alternative : cue.pattern().head()) {
            switch (alternative) {
                case Alternative.Lemma(var lemma) ->
                    byWord.computeIfAbsent(lemma, key -> new ArrayList<>()).add(cue);
                case Alternative.Form(var form) ->
                    byWord.computeIfAbsent(form, key -> new ArrayList<>()).add(cue);
                case Alternative.Any anything -> byClass.add(cue);
            }
        }
    }

    /// {@return the cue with the longest pattern whose head is at a token, if any}
    ///
    /// @param scene the text
    /// @param at    a token's index
    /// @param verb  whether the token is a verb
    public Optional<Hit> at(Scene scene, int at, boolean verb) {
        Optional<Hit> longest = Optional.empty();
        for (Hit hit : all(scene, at, verb)) {
            if (longest.isEmpty()
                    || hit.cue().pattern().size()
                            > longest.get().cue().pattern().size()) {
                longest = Optional.of(hit);
            }
        }
        return longest;
    }

    /// {@return all cues whose head is at a token}
    ///
    /// @param scene the text
    /// @param at    a token's index
    /// @param verb  whether the token is a verb
    public List<Hit> all(Scene scene, int at, boolean verb) {
        List<Cue> possible = cues.of(scene.token(at));
        if (possible.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Cue cue : possible) {
            cue.pattern().match(scene, at, verb).ifPresent(match -> hits.add(new Hit(cue, match)));
        }
        hits.forEach(heard);
        return hits;
    }

    /// The cues that a word may be the head of, each once.
    private List<Cue> cues(WordForm word) {
        List<Cue> found = byWord.getOrDefault(word.folded(), List.of());
        boolean own = false;
        for (Reading reading : word.readings()) {
            List<Cue> more = byWord.get(reading.lemma());
            if (more == null || more.equals(found)) {
                continue;
            }
            if (found.isEmpty()) {
                found = more;
                continue;
            }
            if (!own) {
                found = new ArrayList<>(found);
                own = true;
            }
            for (Cue cue : more) {
                if (!found.contains(cue)) {
                    found.add(cue);
                }
            }
        }
        if (byClass.isEmpty()) {
            return found;
        }
        List<Cue> all = new ArrayList<>(found);
        all.addAll(byClass);
        return all;
    }
}
