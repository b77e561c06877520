package org.vigie.serve.page;

import java.util.List;

/// One line of a sheet: something said, with the claims it rests on.
///
/// @param lead     what stands before it: a time, a name; may be empty
/// @param leadHref where the lead leads; empty for nowhere
/// @param text     what is said
/// @param aside    what stands after it, smaller; may be empty
/// @param modality label of how sure it is; empty where that is not the point
/// @param proposed whether it rests on what nobody has looked at
/// @param marks    its sources
public record Line(
        String lead,
        String leadHref,
        String text,
        String aside,
        String modality,
        boolean proposed,
        List<SourceMark> marks) {

    /// Copies the list.
    public Line {
        marks = List.copyOf(marks);
    }

    /// {@return the line with something said after it}
    ///
    /// @param said what stands after it, smaller
    public Line with(String said) {
        return new Line(lead, leadHref, text, said, modality, proposed, marks);
    }

    /// {@return a line that says one thing}
    ///
    /// @param text  what is said
    /// @param marks its sources
    public static Line of(String text, List<SourceMark> marks) {
        return new Line("", "", text, "", "", false, marks);
    }
}
