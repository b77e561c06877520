package org.vigie.read.intake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A web page: its article's text without menus, its title and its day. Nothing it links to is
/// fetched.
final class HtmlPage {
    private static final Pattern LOOKS_LIKE = Pattern.compile(
            "(?s)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)?<(?:!doctype\\s+html|html|head|body)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /// What parts a page's title from the name of its site.
    private static final Pattern SITE = Pattern.compile("\\s+[|•·»–—-]\\s+");

    private static final List<String> DAY_METAS = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=DC.date.issued]",
            "meta[name=dcterms.created]",
            "meta[name=DC.date]",
            "meta[name=pubdate]",
            "meta[name=date]");

    private final Document page;
    private final Element article;

    private HtmlPage(String html) {
        this.page = Jsoup.parse(html);
        this.article = Article.of(page);
    }

    /// {@return whether a text begins like a page}
    static boolean leads(String text) {
        return LOOKS_LIKE
                .matcher(text.substring(0, Math.min(text.length(), 2000)))
                .matches();
    }

    /// {@return what a page says}
    static Draft parse(String html) {
        HtmlPage read = new HtmlPage(html);
        Optional<String> title = read.title();
        String text = PageText.of(read.article);
        return new Draft(
                title,
                title.map(words -> Draft.under(words, text)).orElse(text),
                read.day(),
                read.language());
    }

    /// The heading over the article; else what the page calls itself, without the site's name.
    private Optional<String> title() {
        return heading()
                .or(() -> content("meta[property=og:title]"))
                .or(() -> Optional.of(page.title().strip())
                        .filter(words -> !words.isEmpty())
                        .map(words -> SITE.split(words)[0]));
    }

    private Optional<String> heading() {
        Element within = article.selectFirst("h1");
        Element found =
                within == null && page.select("h1").size() == 1 ? page.selectFirst("h1") : within;
        return Optional.ofNullable(found).map(Element::text).filter(words -> !words.isBlank());
    }

    private Optional<LocalDate> day() {
        for (String meta : DAY_METAS) {
            Optional<LocalDate> day = content(meta).flatMap(HtmlPage::day);
            if (day.isPresent()) {
                return day;
            }
        }
        Element time = article.selectFirst("time[datetime]");
        Element any = time == null ? page.selectFirst("time[datetime]") : time;
        return Optional.ofNullable(any).flatMap(element -> day(element.attr("datetime")));
    }

    /// The day as the page writes it, in the publisher's own zone.
    private static Optional<LocalDate> day(String written) {
        try {
            return written.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(written.substring(0, 10)));
        } catch (DateTimeException otherForm) {
            // metas hold anything; the text's own date line is looked at next
            return Optional.empty();
        }
    }

    private Optional<String> language() {
        Element html = page.selectFirst("html[lang]");
        return Optional.ofNullable(html)
                .map(element -> element.attr("lang"))
                .filter(tag -> !tag.isBlank());
    }

    private Optional<String> content(String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(meta -> meta.attr("content").strip())
                .filter(words -> !words.isEmpty());
    }
}
