package org.vigie.read.frames;

import org.vigie.claim.EventKind;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.WordForm;

import java.util.List;
import java.util.Map;

/// One way by which a language tells one kind of event.
///
/// @param kind       the kind of event
/// @param type       what its head is
/// @param pattern    the words
/// @param roles      for each grammatical place the role that stands there: `patient`, `agent`,
///     `source`, or `-` for none
/// @param conditions what else must hold
/// @param id         `fr/arrest#2`: the second rule of the kind's file
/// @param file       the file it stands in
/// @param line       its line, from 1
public record FrameRule(
        EventKind kind,
        Type type,
        WordPattern pattern,
        Map<String, String> roles,
        List<Condition> conditions,
        String id,
        String file,
        int line) {

    /// What the id of a rule ends with that no file has, but a model learnt.
    static final String LEARNT = "#learnt";

    /// {@return whether no file has it, but a model learnt that its word names the kind}
    public boolean isLearnt() {
        return id.endsWith(LEARNT);
    }

    /// {@return this rule for words that here name another kind of event}
    ///
    /// @param other the kind
    public FrameRule of(EventKind other) {
        return new FrameRule(other, type, pattern, roles, conditions, id, file, line);
    }

    /// What the head of a rule is.
    public enum Type {
        /// A verb, in any voice and form.
        VERB,
        /// An event noun.
        NOUN,
        /// An adjective or participle that describes a noun.
        ADJ
    }

    /// {@return whether a word has a reading that the rule's head can be, wherever it stands}
    ///
    /// @param word a word
    public boolean fits(WordForm word) {
        return switch (type) {
            case VERB -> hasVerb(word);
            case NOUN -> word.is(Pos.NOUN) || word.readings().isEmpty();
            case ADJ ->
                isWritten(word)
                        || word.is(Pos.ADJECTIVE)
                        || word.is(Pos.VERB, Feature.PARTICIPLE)
                        || word.is(Pos.NOUN)
                        || word.readings().isEmpty()
                        || word.is(Pos.ADVERB);
        };
    }

    /// Whether the head is this very form: `"sous" verrou` begins with a preposition.
    private boolean isWritten(WordForm word) {
        return pattern.head().stream()
                .anyMatch(head ->
                        head instanceof Alternative.Form(var form) && form.equals(word.folded()));
    }

    private boolean hasVerb(WordForm word) {
        if (isWritten(word)) {
            return true;
        }
        for (Alternative alternative : pattern.head()) {
            if (alternative instanceof Alternative.Lemma(var lemma)) {
                for (Reading reading : word.readings()) {
                    if (reading.pos() == Pos.VERB && reading.lemma().equals(lemma)) {
                        return true;
                    }
                }
                if (word.readings().isEmpty() && word.folded().equals(lemma)) {
                    return true;
                }
            }
        }
        return false;
    }
}
