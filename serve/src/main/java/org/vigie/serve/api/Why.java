package org.vigie.serve.api;

import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.serve.words.WhyWords;
import org.vigie.serve.words.Words;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How claims came about.
final class Why {
    private Why() {}

    static JsonNode show(Ask ask) {
        KeptClaim claim = Claims.claim(ask);
        KeptBulletin bulletin = ask.desk()
                .record()
                .bulletin(claim.bulletin())
                .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
        WhyWords.Told told = new WhyWords(words(ask))
                .told(ask.desk().explain(bulletin.bulletin()), claim.proposed());
        ObjectNode answer = Shapes.object().put("readSo", told.readSo());
        answer.set("sections", Shapes.list(told.sections(), Why::section));
        return answer;
    }

    /// {@return the language that is asked for}
    static Words words(Ask ask) {
        return Words.of(ask.value(
                        "language",
                        tag -> Words.languages().stream().filter(tag::equals).findFirst())
                .orElse("en"));
    }

    private static ObjectNode section(WhyWords.Section one) {
        ObjectNode node = Shapes.object().put("title", one.title());
        node.set(
                "lines",
                Shapes.list(
                        one.lines(),
                        line -> Shapes.object()
                                .put("text", line.text())
                                .put("detail", line.detail())));
        return node;
    }
}
