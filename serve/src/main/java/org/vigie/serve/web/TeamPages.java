package org.vigie.serve.web;

import org.vigie.serve.account.Team;

import java.time.ZoneId;

/// The pages about those who work at the desk.
///
/// @param signIn   where somebody comes in
/// @param invite   where somebody who was invited chooses how
/// @param account  one's own
/// @param people   everybody's
/// @param settings what the team agreed
record TeamPages(
        SignInPage signIn,
        InvitePage invite,
        AccountPage account,
        PeoplePage people,
        SettingsPage settings) {

    /// {@return the pages}
    static TeamPages of(ZoneId zone, Team team, Views views) {
        return new TeamPages(
                new SignInPage(team),
                new InvitePage(team),
                new AccountPage(zone, team, views),
                new PeoplePage(team),
                new SettingsPage(team));
    }
}
