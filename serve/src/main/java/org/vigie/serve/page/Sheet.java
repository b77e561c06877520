package org.vigie.serve.page;

import org.vigie.cases.CaseFile;
import org.vigie.cases.Chronology;
import org.vigie.cases.Step;
import org.vigie.record.Checkpoint;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A case on paper: what a person takes along, signs and hands over. It holds what was reviewed and
/// nothing else, and tells in full what it rests on, for paper has no links.
///
/// @param words      its language
/// @param name       whom it is about
/// @param forms      other ways their name is written
/// @param sentence   the case as a sentence, clause by clause
/// @param sections   its parts
/// @param chronology what was when
/// @param references the claims it rests on, by the numbers of their marks
/// @param left       how many lines were left out, in words; empty if none were
/// @param made       when it was made, and of how much of which record
public record Sheet(
        Words words,
        String name,
        List<String> forms,
        List<Line> sentence,
        List<Section> sections,
        List<Line> chronology,
        List<Reference> references,
        String left,
        String made) {
    /// A sheet is read and signed; what is longer is for the screen.
    private static final int MAX_STEPS = 300;

    private static final int MAX_LINES = 100;
    private static final int MAX_MARKS = 12;

    /// Copies the lists.
    public Sheet {
        forms = List.copyOf(forms);
        sentence = List.copyOf(sentence);
        sections = List.copyOf(sections);
        chronology = List.copyOf(chronology);
        references = List.copyOf(references);
    }

    /// What a sheet is made from.
    ///
    /// @param name       whom it is about, as they are called
    /// @param file       their case, as of the day the sheet is made
    /// @param staleDays  after how many days without news it is stale
    /// @param checkpoint of the record, when the sheet is made
    public record Made(String name, CaseFile file, int staleDays, Checkpoint checkpoint) {}

    /// {@return the sheet of a case}
    ///
    /// @param made  what it is made from
    /// @param words the language it is told in
    /// @param zone  where hours are told
    public static Sheet of(Made made, Words words, ZoneId zone) {
        Lines lines = new Lines(words, zone);
        CaseFile file = made.file();
        Chronology reviewed = file.all().reviewed();
        List<Line> sentence = first(lines.sentence(file, made.staleDays()), MAX_LINES);
        List<Section> whole = lines.parts(file);
        List<Section> sections = whole.stream()
                .filter(Section::shown)
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        first(section.lines(), MAX_LINES),
                        section.empty()))
                .toList();
        List<Step> steps = reviewed.steps();
        int early = Math.max(0, steps.size() - MAX_STEPS);
        List<Line> chronology =
                steps.subList(early, steps.size()).stream().map(lines::step).toList();
        int left = early + count(whole) - count(sections);
        return new Sheet(
                words,
                made.name(),
                reviewed.forms().stream()
                        .filter(form -> !form.equals(made.name()))
                        .toList(),
                sentence,
                sections,
                chronology,
                marked(lines.references(), sentence, sections, chronology),
                left == 0 ? "" : words.say("sheet.left", left),
                words.say(
                        "sheet.made",
                        new TimeWords(words).day(file.day()),
                        made.checkpoint().size(),
                        made.checkpoint().origin()));
    }

    /// {@return the first lines, each with the first of its sources}
    private static List<Line> first(List<Line> lines, int max) {
        return lines.stream()
                .limit(max)
                .map(line -> new Line(
                        line.lead(),
                        line.leadHref(),
                        line.text(),
                        line.aside(),
                        line.modality(),
                        line.proposed(),
                        line.marks().stream().limit(MAX_MARKS).toList()))
                .toList();
    }

    private static int count(List<Section> sections) {
        return sections.stream().mapToInt(section -> section.lines().size()).sum();
    }

    /// {@return those sources that a line of the sheet is marked with}
    private static List<Reference> marked(
            List<Reference> all,
            List<Line> sentence,
            List<Section> sections,
            List<Line> chronology) {
        Set<Integer> numbers = Stream.of(
                        sentence.stream(),
                        sections.stream().flatMap(section -> section.lines().stream()),
                        chronology.stream())
                .flatMap(lines -> lines)
                .flatMap(line -> line.marks().stream())
                .map(SourceMark::number)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(reference -> numbers.contains(reference.number()))
                .toList();
    }

    /// {@return a text of the desk}
    ///
    /// @param key such as `sheet.sources`
    public String say(String key) {
        return words.say(key);
    }
}
