package org.vigie.read.syntax;

import java.util.ArrayList;
import java.util.List;

/// Which verb each chunk of a sentence stands with: the clauses, from left to right, each under the
/// one that it hangs on.
///
/// A clause has one verb; verbs that share their subject have a clause each, joined. What opens a
/// sentence and what stands behind its verb are the verb's; a relative clause ends where a verb
/// comes that it cannot have.
public final class Clauses {
    /// What begins a clause.
    public enum Kind {
        /// The sentence's own, and what follows a semicolon.
        MAIN,
        /// A relative pronoun.
        RELATIVE,
        /// Begins what is said or asked: `that`.
        SAID,
        /// Any other conjunction: `because`, `when`.
        CONJUNCTION,
        /// An infinitive, a participle or a gerund.
        NONFINITE,
        /// `and` before a verb that has the same subject.
        JOINED
    }

    /// How one chunk's clause stands to another's.
    public enum Relation {
        /// They are one.
        SAME,
        /// The first is joined to the second and stands before it.
        JOINED_BEFORE,
        /// The first is joined to the second and stands behind it.
        JOINED_BEHIND,
        /// The second hangs on the first.
        ABOVE,
        /// The first hangs on the second.
        BELOW,
        /// Neither.
        APART
    }

    /// A clause that would hang deeper hangs on the one above.
    private static final int DEEPEST = 20;

    private final Subjects subjects;
    private final List<Chunk> chunks;
    /// For each chunk its clause.
    private final int[] clauseOf;
    private final List<Clause> clauses = new ArrayList<>();
    private int current;

    /// A clause while it is read.
    private static final class Clause {
        final Kind kind;
        /// The clause it hangs on, or -1.
        final int above;
        /// The first of those that it is joined to; itself if it is that.
        final int row;
        final int depth;
        int verb = -1;

        Clause(Kind kind, int above, int row, int depth) {
            this.kind = kind;
            this.above = above;
            this.row = row;
            this.depth = depth;
        }
    }

    Clauses(SentenceChunks base, Subjects subjects) {
        this.subjects = subjects;
        this.chunks = base.chunks();
        this.clauseOf = new int[chunks.size()];
        this.current = begin(Kind.MAIN, -1);
        for (int j = 0; j < chunks.size(); j++) {
            read(j);
            clauseOf[j] = current;
        }
    }

    private int begin(Kind kind, int on) {
        int above = on >= 0 && clauses.get(on).depth == DEEPEST ? clauses.get(on).above : on;
        int depth = above < 0 ? 0 : clauses.get(above).depth + 1;
        clauses.add(new Clause(kind, above, clauses.size(), depth));
        return clauses.size() - 1;
    }

    private void read(int at) {
        switch (chunks.get(at)) {
            case Link link -> link(link);
            case VerbGroup verb when verb.finite() -> finite(at);
            case VerbGroup verb -> nonfinite(at);
            case NounGroup group -> {
                // stands where it stands
            }
        }
    }

    private void link(Link link) {
        switch (link.kind()) {
            case RELATIVE -> current = begin(Kind.RELATIVE, current);
            case THAT -> current = begin(Kind.SAID, current);
            case BOUNDARY -> current = begin(Kind.CONJUNCTION, current);
            case STOP -> current = begin(Kind.MAIN, -1);
            case COMMA, AND, QUOTE, TIME, PREPOSITION, OTHER -> {
                // what follows shows what it parts
            }
        }
    }

    private void nonfinite(int at) {
        boolean joined = joined(at) >= 0;
        Clause now = clauses.get(current);
        if (joined && now.kind == Kind.NONFINITE) {
            current = join(current);
        } else {
            current = begin(Kind.NONFINITE, current);
        }
        clauses.get(current).verb = at;
    }

    private int join(int clause) {
        Clause first = clauses.get(clause);
        clauses.add(new Clause(Kind.JOINED, first.above, first.row, first.depth));
        return clauses.size() - 1;
    }

    private void finite(int at) {
        while (clauses.get(current).kind == Kind.NONFINITE
                || clauses.get(current).kind == Kind.JOINED
                        && clauses.get(clauses.get(current).row).kind == Kind.NONFINITE) {
            current = clauses.get(current).above;
        }
        if (clauses.get(current).verb < 0) {
            clauses.get(current).verb = at;
            take(at, current);
            return;
        }
        int resumed = subjects.resumed(at);
        if (resumed >= 0) {
            current = join(clauseOf[resumed]);
            clauses.get(current).verb = at;
            return;
        }
        int waiting = waiting(current);
        int and = joined(at);
        if (and >= 0 && (waiting < 0 || !subjectBetween(and, at))) {
            current = join(current);
        } else if (waiting >= 0) {
            current = waiting;
            take(at, waiting);
        } else {
            current = begin(Kind.MAIN, -1);
            take(at, current);
        }
        clauses.get(current).verb = at;
    }

    /// The nearest clause around that has no verb yet, or -1.
    private int waiting(int clause) {
        int found = clauses.get(clause).above;
        while (found >= 0 && clauses.get(found).verb >= 0) {
            found = clauses.get(found).above;
        }
        return found;
    }

    /// The `and` before a verb, past its subject and what else stands between; -1 if there is
    /// none.
    private int joined(int at) {
        for (int j = at - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.AND)) {
                    return j;
                }
                if (!link.is(Link.Kind.OTHER)
                        && !link.is(Link.Kind.TIME)
                        && !link.is(Link.Kind.PREPOSITION)) {
                    return -1;
                }
            } else if (chunks.get(j) instanceof VerbGroup) {
                return -1;
            }
        }
        return -1;
    }

    private boolean subjectBetween(int from, int at) {
        for (int j = from + 1; j < at; j++) {
            if (chunks.get(j) instanceof NounGroup group && group.bare()) {
                return true;
            }
        }
        return false;
    }

    /// Gives a verb's clause what stands between a comma and the verb.
    private void take(int at, int clause) {
        int comma = -1;
        for (int j = at - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup || clauseOf[j] == clause) {
                break;
            }
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.COMMA) || link.is(Link.Kind.QUOTE)) {
                    comma = j;
                    break;
                }
                if (link.is(Link.Kind.RELATIVE)
                        || link.is(Link.Kind.THAT)
                        || link.is(Link.Kind.BOUNDARY)
                        || link.is(Link.Kind.STOP)) {
                    break;
                }
            }
        }
        for (int j = comma + 1; comma >= 0 && j < at; j++) {
            clauseOf[j] = clause;
        }
    }

    /// {@return how a chunk's clause stands to another chunk's}
    ///
    /// @param one   the index of a chunk
    /// @param other the index of a chunk
    public Relation relation(int one, int other) {
        int first = clauseOf[one];
        int second = clauseOf[other];
        if (first == second) {
            return Relation.SAME;
        }
        if (clauses.get(first).row == clauses.get(second).row) {
            return first < second ? Relation.JOINED_BEFORE : Relation.JOINED_BEHIND;
        }
        if (isUnder(second, first)) {
            return Relation.ABOVE;
        }
        return isUnder(first, second) ? Relation.BELOW : Relation.APART;
    }

    private boolean isUnder(int clause, int above) {
        int row = clauses.get(above).row;
        for (int at = clauses.get(clause).above; at >= 0; at = clauses.get(at).above) {
            if (clauses.get(at).row == row) {
                return true;
            }
        }
        return false;
    }

    /// {@return the verb of the clause that a chunk's clause hangs on, or -1}
    ///
    /// @param at the index of a chunk
    public int verbAbove(int at) {
        int above = clauses.get(clauseOf[at]).above;
        return above < 0 ? -1 : clauses.get(above).verb;
    }

    /// {@return what begins the clause of a chunk}
    ///
    /// @param at the index of a chunk
    public Kind kind(int at) {
        return clauses.get(clauses.get(clauseOf[at]).row).kind;
    }

    /// {@return the number of a chunk's clause in the sentence, from 0}
    ///
    /// @param at the index of a chunk
    public int number(int at) {
        return clauseOf[at];
    }
}
