package org.vigie.serve.web;

/// The pages that show folds of the record.
///
/// @param today    what is new, due, quiet or waiting
/// @param cases    everybody
/// @param demands  what is asked for
/// @param demand   one of them, and how it was answered
/// @param findings what people found out, taken back
/// @param sheet    a case on paper
/// @param calendar what lies ahead
/// @param counts   figures
/// @param chronology what was when, on a line
/// @param map      where things were
/// @param searches what people keep under names
/// @param who     who may be the same as whom
record CasesPages(
        TodayPage today,
        CasesPage cases,
        DemandsPage demands,
        DemandPage demand,
        FindingsAction findings,
        SheetAction sheet,
        CalendarPage calendar,
        CountsPage counts,
        ChronologyPage chronology,
        MapPage map,
        SearchesAction searches,
        WhoPage who) {}
