package org.vigie.serve.web;

import org.vigie.serve.Desk;
import org.vigie.serve.account.Team;

import java.time.ZoneId;

/// Every page of the desk, as one person sees the record.
///
/// @param list       bulletins
/// @param review     a bulletin with its claims
/// @param waiting    what waits for a second reader
/// @param acceptAll  what is left of a bulletin, accepted at once
/// @param correction a claim put right
/// @param add        what is taken in
/// @param search     words in bulletins
/// @param person     what is known of a name
/// @param cases      folds of the record
/// @param record     the record itself
/// @param why        how a claim came about
/// @param links      addresses that a bulletin names
/// @param team       who works here
record Pages(
        ListPage list,
        ReviewPage review,
        WaitingPage waiting,
        AcceptAll acceptAll,
        CorrectionPage correction,
        AddPage add,
        SearchPage search,
        PersonPage person,
        CasesPages cases,
        RecordPage record,
        WhyPage why,
        LinksPage links,
        TeamPages team) {

    /// {@return the pages of a desk}
    ///
    /// @param desk     with the record as somebody may see it, and their name
    /// @param casebook folds of the same record
    /// @param zone     where hours are told
    /// @param team     who works here
    /// @param views    lets compartments be seen
    static Pages of(Desk desk, Casebook casebook, ZoneId zone, Team team, Views views) {
        ReviewPage review = new ReviewPage(desk, zone);
        return new Pages(
                new ListPage(casebook),
                review,
                new WaitingPage(desk, zone),
                new AcceptAll(desk, review),
                new CorrectionPage(desk, review),
                new AddPage(desk, casebook),
                new SearchPage(desk, casebook, team.searches()),
                new PersonPage(casebook, zone),
                new CasesPages(
                        new TodayPage(casebook, desk.clock(), zone),
                        new CasesPage(casebook, team.searches()),
                        new DemandsPage(casebook, team.searches()),
                        new DemandPage(casebook, desk),
                        new FindingsAction(casebook, desk),
                        new SheetAction(casebook, desk),
                        new CalendarPage(casebook, desk),
                        new CountsPage(casebook),
                        new ChronologyPage(casebook),
                        new MapPage(casebook),
                        new SearchesAction(team.searches()),
                        new WhoPage(casebook, desk, zone)),
                new RecordPage(desk.record(), desk.clock(), zone),
                new WhyPage(desk, review),
                new LinksPage(desk, review),
                TeamPages.of(zone, team, views));
    }
}
