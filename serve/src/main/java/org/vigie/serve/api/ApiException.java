package org.vigie.serve.api;

/// A program asked for what cannot be given.
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String where;

    /// Says what is wrong.
    ///
    /// @param problem what
    /// @param where   the field or parameter that is wrong; empty if it is none
    public ApiException(Problem problem, String where) {
        super(problem.code());
        this.problem = problem;
        this.where = where;
    }

    /// {@return that a value is missing or not of its form}
    ///
    /// @param where its field or parameter
    public static ApiException wrong(String where) {
        return new ApiException(Problem.WRONG, where);
    }

    /// {@return what is wrong}
    public Problem problem() {
        return problem;
    }

    /// {@return the field or parameter that is wrong; empty if it is none}
    public String where() {
        return where;
    }
}
