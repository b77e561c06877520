package org.vigie.serve.api;

import org.vigie.cases.Agenda;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Demands;
import org.vigie.cases.People;
import org.vigie.cases.Roll;
import org.vigie.cases.Series;
import org.vigie.cases.Step;
import org.vigie.cases.Tally;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folds of the record, as whoever asks may see it.
public interface Folds {
    /// Of how many years a calendar may be asked for at once.
    int MOST_YEARS = 10;

    /// {@return the day it is where the desk stands}
    LocalDate today();

    /// {@return everything about a name}
    ///
    /// @param name a name or a part of it
    CaseFile file(String name);

    /// {@return everything about whoever a mention names; empty if there is no such mention}
    ///
    /// @param mention its id
    Optional<CaseFile> fileOf(String mention);

    /// {@return who is who}
    People people();

    /// {@return words of the record's names that may be a word, written in another script}
    ///
    /// @param word a word of a name
    Set<String> alike(String word);

    /// {@return where hours are told}
    ZoneId zone();

    /// {@return everybody}
    Roll roll();

    /// {@return what is asked for}
    Demands demands();

    /// {@return figures counted from the record}
    ///
    /// @param kind the kind of event that is counted; empty for all
    /// @param unit what is counted
    /// @param by   what rows are made by
    /// @param asOf the last day something may have begun on
    Tally tally(Optional<EventKind> kind, Tally.Unit unit, Tally.By by, LocalDate asOf);

    /// {@return what others count}
    List<Series> series();

    /// {@return what lies between two days}
    ///
    /// @param from     the first day
    /// @param to       the last day
    /// @param proposed whether claims that nobody has looked at are taken in
    Agenda agenda(LocalDate from, LocalDate to, boolean proposed);

    /// {@return claims with a time of their own that may lie between two days, in order of
    /// time; they may lack their words, see [#whole]}
    ///
    /// @param from     the first day
    /// @param to       the last day
    /// @param kind     the kind of event; any if empty
    /// @param modality how they are told; in any way if empty
    /// @param proposed whether claims that nobody has looked at are taken in
    List<Step> between(
            LocalDate from,
            LocalDate to,
            Optional<EventKind> kind,
            Optional<Modality> modality,
            boolean proposed);

    /// {@return claims with their words; those that are gone or not public are left out}
    ///
    /// @param steps not more than are shown
    List<Step> whole(List<Step> steps);
}
