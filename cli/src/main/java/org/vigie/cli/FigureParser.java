package org.vigie.cli;

import org.vigie.claim.Bound;
import org.vigie.claim.Count;
import org.vigie.claim.Penalty;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads counts and penalties as somebody types them: `at-least 100`, `43-52`, `at-most P10Y`,
/// `suspended P2Y`, `50000 KZT`, `life`.
final class FigureParser {
    private static final String BOUNDS = "(?:(exact|at-least|at-most|about) )?";
    private static final Pattern COUNT = Pattern.compile(BOUNDS + "(?:(\\d{1,15})-)?(\\d{1,15})");
    private static final Pattern PENALTY = Pattern.compile(BOUNDS
            + "(life|death|suspended)?"
            + " ?(P(?=[\\dT])(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(?:T\\d{1,5}H)?)?"
            + " ?(?:(\\d{1,15}(?:\\.\\d{1,2})?) ([A-Z]{3}))?");

    private FigureParser() {}

    /// {@return a count}
    static Count count(String typed) {
        Matcher parts = COUNT.matcher(spaced(typed));
        if (!parts.matches()) {
            throw CommandException.wrongUse("wrong.count");
        }
        return new Count(
                Long.parseLong(parts.group(3)),
                parts.group(2) == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(parts.group(2))),
                bound(parts));
    }

    /// {@return a penalty}
    static Penalty penalty(String typed) {
        Matcher parts = PENALTY.matcher(spaced(typed));
        if (!parts.matches()
                || parts.group(2) == null && parts.group(3) == null && parts.group(4) == null) {
            throw CommandException.wrongUse("wrong.penalty");
        }
        return new Penalty(
                Optional.ofNullable(parts.group(2)).map(Penalty.Kind::parse),
                Optional.ofNullable(parts.group(3)),
                Optional.ofNullable(parts.group(4))
                        .map(sum -> new Penalty.Money(new BigDecimal(sum), parts.group(5))),
                bound(parts),
                Optional.empty());
    }

    private static Bound bound(Matcher parts) {
        return parts.group(1) == null ? Bound.EXACT : Bound.parse(parts.group(1));
    }

    private static String spaced(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }
}
