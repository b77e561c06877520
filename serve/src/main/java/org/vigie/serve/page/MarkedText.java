package org.vigie.serve.page;

import org.vigie.claim.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/// A bulletin's text in lines, each cut where a mark begins or ends, so that marks may overlap.
///
/// @param lines the lines that are not blank, in order
public record MarkedText(List<Line> lines) {

    /// Copies the list.
    public MarkedText {
        lines = List.copyOf(lines);
    }

    /// What a claim says of a stretch of the text.
    ///
    /// @param card     index of the claim's card on the page
    /// @param part     which part of the claim stands there
    /// @param modality label of the claim's modality
    /// @param span     the stretch
    public record Mark(int card, Part part, String modality, Span span) {}

    /// The parts of a claim that have a place in the text.
    public enum Part {
        /// The words that name the event.
        TRIGGER("t"),
        /// Whom it is done to.
        PATIENT("p"),
        /// Who does it.
        AGENT("a"),
        /// When.
        WHEN("w"),
        /// Where.
        WHERE("l"),
        /// Who says so.
        SOURCE("s"),
        /// The accusation.
        CHARGE("c");

        private final String letter;

        Part(String letter) {
            this.letter = letter;
        }

        /// {@return the letter that stands for it in the page's `data-marks`}
        public String letter() {
            return letter;
        }
    }

    /// One line of the text.
    ///
    /// @param begin  where it begins in the text, in UTF-16 code units
    /// @param gap    whether a blank line stands before it
    /// @param item   whether it is an item of a list
    /// @param title  whether it is the bulletin's title
    /// @param pieces what it consists of, in order
    public record Line(int begin, boolean gap, boolean item, boolean title, List<Piece> pieces) {

        /// Copies the list.
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /// A stretch of a line in which no mark begins or ends.
    ///
    /// @param text  its words
    /// @param marks the marks that cover it
    /// @param first for each mark in order, whether its stretch begins here
    public record Piece(String text, List<Mark> marks, List<Boolean> first) {

        /// Copies the lists.
        public Piece {
            marks = List.copyOf(marks);
            first = List.copyOf(first);
        }

        /// {@return the marks as the page's script reads them, such as `0:t 0:p 3:w`}
        public String data() {
            return String.join(
                    " ",
                    marks.stream()
                            .map(mark -> mark.card() + ":" + mark.part().letter())
                            .distinct()
                            .toList());
        }

        /// {@return the triggers that cover it, the shortest first}
        public List<Mark> triggers() {
            return marks.stream()
                    .filter(mark -> mark.part() == Part.TRIGGER)
                    .sorted((one, other) -> one.span().length() - other.span().length())
                    .toList();
        }

        /// {@return whether a mark's stretch begins here}
        ///
        /// @param mark one of the marks
        public boolean begins(Mark mark) {
            return first.get(marks.indexOf(mark));
        }

        /// {@return the parts of one claim that cover it}
        ///
        /// @param card index of the claim's card
        public List<Part> parts(int card) {
            return marks.stream()
                    .filter(mark -> mark.card() == card)
                    .map(Mark::part)
                    .distinct()
                    .toList();
        }
    }

    /// {@return a text with its marks}
    ///
    /// @param text  the text
    /// @param title the bulletin's title, to tell its line
    /// @param marks marks on it, in any order
    public static MarkedText of(String text, String title, List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort((one, other) -> one.span().compareTo(other.span()));
        List<Line> lines = new ArrayList<>();
        boolean gap = false;
        int begin = 0;
        while (begin < text.length()) {
            int stop = text.indexOf('\n', begin);
            int end = stop < 0 ? text.length() : stop;
            String line = text.substring(begin, end);
            if (line.isBlank()) {
                gap = true;
            } else {
                boolean item = line.stripLeading().matches("(?s)[-•–—*]\\s.*");
                boolean isTitle = lines.isEmpty() && line.strip().equals(title);
                lines.add(new Line(begin, gap, item, isTitle, pieces(text, begin, end, ordered)));
                gap = false;
            }
            begin = end + 1;
        }
        return new MarkedText(lines);
    }

    private static List<Piece> pieces(String text, int begin, int end, List<Mark> marks) {
        Span line = new Span(begin, end);
        List<Mark> here =
                marks.stream().filter(mark -> mark.span().overlaps(line)).toList();
        if (here.isEmpty()) {
            return List.of(new Piece(text.substring(begin, end), List.of(), List.of()));
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(begin, end));
        for (Mark mark : here) {
            cuts.add(Math.max(begin, mark.span().begin()));
            cuts.add(Math.min(end, mark.span().end()));
        }
        List<Integer> at = List.copyOf(cuts);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < at.size(); i++) {
            pieces.add(piece(text, new Span(at.get(i), at.get(i + 1)), here));
        }
        return Collections.unmodifiableList(pieces);
    }

    private static Piece piece(String text, Span span, List<Mark> here) {
        List<Mark> covering =
                here.stream().filter(mark -> mark.span().contains(span)).toList();
        List<Boolean> first = covering.stream()
                .map(mark -> mark.span().begin() == span.begin())
                .toList();
        return new Piece(span.of(text), covering, first);
    }
}
