package org.vigie.read.intake;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the part of a page that people came to read.
final class Article {
    private static final String NEVER_READ =
            "script, style, noscript, template, svg, math, canvas, iframe, object, form, button,"
                    + " select, input, textarea, nav, aside, dialog, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
                    + " [role=search], body > header, body > footer, body > * > footer";

    /// Class names and ids of what stands round an article on the common systems.
    private static final Pattern ROUND_IT = Pattern.compile(
            "(?:^|[\\s_-])(?:menu|nav|navbar|navigation|sidebar|breadcrumbs?|share|sharing|social|comments?|cookies?"
                + "|related|newsletter|subscribe|advert|ads|promo|footer|pagination|pager|tags|widget)"
                + "(?:$|[\\s_-])");

    private static final double MOST = 0.5;

    private Article() {}

    /// {@return the page's article: its `article` or `main` if that holds most of the text,
    /// else the
    ///     block in which paragraphs lie densest; the body if nothing stands out}
    static Element of(Document page) {
        Element body = page.body();
        body.select(NEVER_READ).remove();
        for (Element element : body.select("div, section, ul, ol, p, header, footer, span")) {
            String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
            // what holds most of the page is no menu, whatever it is called
            if (ROUND_IT.matcher(names).find() && chars(element) < MOST * chars(body)) {
                element.remove();
            }
        }
        Element longest = longest(body, "article, [role=article], [itemprop=articleBody]");
        if (chars(longest) >= MOST * chars(body)) {
            return longest;
        }
        Element main = longest(body, "main, [role=main]");
        Element within = chars(main) >= MOST * chars(body) ? main : body;
        return densest(within);
    }

    private static Element longest(Element body, String selector) {
        Element best = new Element("div");
        for (Element element : body.select(selector)) {
            if (chars(element) > chars(best)) {
                best = element;
            }
        }
        return best;
    }

    /// Each paragraph counts for its parent in full and for the parent's parent by half; words
    /// of links
    /// count for nothing. A block needs two thirds of all that is said to stand for it.
    private static Element densest(Element root) {
        Map<Element, Integer> weights = new HashMap<>();
        int all = 0;
        for (Element paragraph : root.select("p, li, blockquote, pre, dd, td, h2, h3")) {
            int weight = chars(paragraph) - chars(paragraph.select("a"));
            Element parent = paragraph.parent();
            if (weight < 25 || parent == null) {
                continue;
            }
            all += weight;
            weights.merge(parent, weight, Integer::sum);
            Element grand = parent.parent();
            if (grand != null) {
                weights.merge(grand, weight / 2, Integer::sum);
            }
        }
        Element best = root;
        int most = 0;
        for (Element element : root.getAllElements()) {
            int weight = weights.getOrDefault(element, 0);
            if (weight > most) {
                best = element;
                most = weight;
            }
        }
        return most * 3 >= all * 2 ? best : root;
    }

    private static int chars(Element element) {
        return element.text().length();
    }

    private static int chars(Elements elements) {
        return elements.text().length();
    }
}
