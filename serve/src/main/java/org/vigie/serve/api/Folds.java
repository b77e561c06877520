package org.vigie.serve.api;

import org.vigie.cases.Agenda;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Demand;
import org.vigie.cases.People;
import org.vigie.cases.Roll;
import org.vigie.cases.Series;
import org.vigie.cases.Tally;
import org.vigie.claim.EventKind;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The folds of the record, as whoever asks may see it.
public interface Folds {

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

    /// {@return where hours are told}
    ZoneId zone();

    /// {@return everybody}
    Roll roll();

    /// {@return what is asked for}
    List<Demand> demands();

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
}
