package org.vigie.serve.web;

import org.vigie.serve.account.Team;

import java.time.ZoneId;

/// The pages about those who work at the desk.
///
/// @param signIn   where somebody comes in
/// @param invite   where somebody who was invited chooses how
/// @param account  one's own
/// @param passkeys what browsers ask for and send of them
/// @param people   everybody's
/// @param settings what the team agreed
record TeamPages(
        SignInPage signIn,
        InvitePage invite,
        AccountPage account,
        PasskeysPage passkeys,
        PeoplePage people,
        SettingsPage settings) {

    /// {@return the pages}
    static TeamPages of(ZoneId zone, Team team, Views views) {
        SignInPage signIn = new SignInPage(team);
        InvitePage invite = new InvitePage(team);
        AccountPage account = new AccountPage(zone, team, views);
        return new TeamPages(
                signIn,
                invite,
                account,
                new PasskeysPage(team, signIn, invite, account),
                new PeoplePage(team),
                new SettingsPage(team));
    }
}
