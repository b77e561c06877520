package org.vigie.serve.page;

import org.vigie.cases.CaseFile;
import org.vigie.cases.Chronology;
import org.vigie.record.Checkpoint;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
import java.util.List;

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
/// @param made       when it was made, and of how much of which record
public record Sheet(
        Words words,
        String name,
        List<String> forms,
        List<Line> sentence,
        List<Section> sections,
        List<Line> chronology,
        List<Reference> references,
        String made) {

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
        List<Line> sentence = lines.sentence(file, made.staleDays());
        List<Section> sections = lines.parts(file);
        List<Line> chronology = reviewed.steps().stream().map(lines::step).toList();
        return new Sheet(
                words,
                made.name(),
                reviewed.forms().stream()
                        .filter(form -> !form.equals(made.name()))
                        .toList(),
                sentence,
                sections.stream().filter(Section::shown).toList(),
                chronology,
                lines.references(),
                words.say(
                        "sheet.made",
                        new TimeWords(words).day(file.day()),
                        made.checkpoint().size(),
                        made.checkpoint().origin()));
    }

    /// {@return a text of the desk}
    ///
    /// @param key such as `sheet.sources`
    public String say(String key) {
        return words.say(key);
    }
}
