package org.vigie.read.syntax;

import org.jspecify.annotations.Nullable;
import org.vigie.read.text.Sentence;

import java.util.List;

/// A sentence's groups, and which noun group stands in which grammatical place to a verb or noun.
///
/// Places are found by walking from the verb over the chunks, not by a tree: texts are broken,
/// and a
/// walk that fails loses one place only.
public final class Parse {
    private final SentenceChunks base;
    private final Coordination coordination;
    private final Subjects subjects;
    private final Complements complements;
    private @Nullable Clauses clauses;

    Parse(SentenceChunks base) {
        this.base = base;
        this.coordination = new Coordination(base);
        this.subjects = new Subjects(base, coordination);
        this.complements = new Complements(base, coordination, subjects);
    }

    /// {@return the sentence}
    public Sentence sentence() {
        return base.sentence();
    }

    /// {@return its chunks in order; they cover it without gaps}
    public List<Chunk> chunks() {
        return base.chunks();
    }

    /// {@return which verb each chunk stands with; found when first asked for}
    public Clauses clauses() {
        Clauses found = clauses;
        if (found == null) {
            found = new Clauses(base, subjects);
            clauses = found;
        }
        return found;
    }

    /// {@return the index of the chunk that a token is in}
    ///
    /// @param token a token of the sentence
    public int chunkOf(int token) {
        return base.chunkOf(token);
    }

    /// {@return the groups that are a verb's subject, for whatever form it has; none if none
    ///     is said}
    ///
    /// @param at the index of a verb group
    public List<NounGroup> subject(int at) {
        return subjects.subject(at);
    }

    /// {@return the verb that a finite verb goes on from past a clause between, or -1}
    ///
    /// @param at the index of a finite verb group
    public int resumed(int at) {
        return subjects.resumed(at);
    }

    /// {@return the groups that are a verb's direct object; none for a passive}
    ///
    /// @param at the index of a verb group
    public List<NounGroup> object(int at) {
        return complements.object(at);
    }

    /// {@return the groups that say by whom: after `par`, `by`, or in the instrumental}
    ///
    /// @param at the index of a verb group or of a noun group
    public List<NounGroup> by(int at) {
        return complements.by(at);
    }

    /// {@return the groups after a preposition, or in a case without one}
    ///
    /// @param at   the index of a verb group or of a noun group
    /// @param slot `to`, `of`, `ins`, `dat`, `gen`, `acc` or `prep:WORD`
    public List<NounGroup> place(int at, String slot) {
        List<NounGroup> own = complements.place(at, slot);
        for (String phrase : base.grammar().standingFor(slot)) {
            if (!own.isEmpty()) {
                break;
            }
            own = complements.place(at, "prep:" + phrase);
        }
        return own;
    }

    /// {@return the groups that a noun is of: after `de`, `of`, before `'s`, in the genitive,
    ///     or by a
    ///     possessive}
    ///
    /// @param at the index of a noun group
    public List<NounGroup> of(int at) {
        return complements.of(at);
    }

    /// {@return the relative pronoun that says whose a noun group is: «сын которой», «чей сын»;
    ///     or -1}
    ///
    /// @param at the index of a noun group
    public int owner(int at) {
        return base.owner(at);
    }

    /// {@return whether a noun group is the object of a doing that a preposition introduces:
    /// `for criticising the director`}
    ///
    /// @param at the index of a noun group
    public boolean isObjectOfReason(int at) {
        return base.isObjectOfReason(at);
    }

    /// {@return whether a noun group only describes who is named before it, or after it}
    ///
    /// @param at the index of a noun group
    public boolean describes(int at) {
        return coordination.isApposition(at) || coordination.isTitle(at);
    }

    /// {@return whether a chunk is the clitic behind an owner: `'s`}
    ///
    /// @param at the index of a chunk
    public boolean isOwnersClitic(int at) {
        return base.isGenitiveClitic(at);
    }

    /// {@return whether a noun group belongs to what describes the person named after it}
    ///
    /// @param at the index of a noun group
    public boolean isTitle(int at) {
        return coordination.isTitle(at);
    }

    /// {@return whether a description with complements of its own stands before a noun group:
    ///     «задержанных в порту рыбаков»}
    ///
    /// @param group a noun group of the sentence
    public boolean isTitled(NounGroup group) {
        return coordination.isTitled(chunkOf(group.head()));
    }

    /// {@return a group and those that are joined to it on the right}
    ///
    /// @param at the index of a noun group
    public List<NounGroup> rightCoordinated(int at) {
        return coordination.rightCoordinated(at);
    }

    /// {@return a group and those that are joined to it on the left}
    ///
    /// @param at the index of a noun group
    public List<NounGroup> leftCoordinated(int at) {
        return coordination.leftCoordinated(at);
    }
}
