package org.vigie.serve.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes pages from the templates compiled into this jar.
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /// {@return a page, in UTF-8}
    ///
    /// @param template its template's name, without `.jte`
    /// @param values   the template's parameters
    byte[] write(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(template + ".jte", values, output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }
}
