package org.vigie.read.dates;

import org.vigie.claim.CodePoints;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Writes time expressions as JSON, one object a line; offsets count code points.
///
/// Keys: `document`, `start`, `end`, `text`, `type`, `value` as TIMEX3 has them; beside them
/// `edtf`,
/// the days as claims write them, `inferred` and `rule`.
public final class DatesJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final String document;
    private final String text;
    private final CodePoints points;

    /// Prepares the offsets of one text.
    ///
    /// @param document the name that every line carries
    /// @param text     the text that the expressions stand on
    public DatesJson(String document, String text) {
        this.document = document;
        this.text = text;
        this.points = new CodePoints(text);
    }

    /// {@return the lines for a whole text, in its order; simple expressions, as TimeML
    /// marks them}
    ///
    /// @param document  the name that every line carries
    /// @param text      the text, with its language
    /// @param published the day it was published, if it is known
    public static List<String> lines(String document, Text text, Optional<LocalDate> published) {
        DatesJson json = new DatesJson(document, text.chars());
        return TimeReader.of(text.language()).readParts(text, published).stream()
                .map(json::line)
                .toList();
    }

    /// {@return the lines for a TimeML file}
    ///
    /// @param file     what the file holds
    /// @param language the language of its text
    public static List<String> lines(TmlReader.Document file, Language language) {
        return lines(file.id(), Text.of(file.text(), language), file.created());
    }

    /// {@return one line, without a line feed}
    ///
    /// @param expression an expression of this text
    public String line(TimeExpression expression) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("document", document);
        line.put("start", points.toCodePoint(expression.span().begin()));
        line.put("end", points.toCodePoint(expression.span().end()));
        line.put("text", expression.span().of(text));
        line.put("type", expression.type().name());
        line.put("value", expression.value());
        expression.edtf().ifPresent(days -> line.put("edtf", days.text()));
        expression.inferred().ifPresent(what -> line.put("inferred", what));
        line.put("rule", expression.rule());
        return MAPPER.writeValueAsString(line);
    }
}
