package org.vigie.claim;

/// The kinds of event that a claim may tell: a closed set, after the HURIDOCS and PLOVER lists.
public enum EventKind {
    /// Taken into custody.
    ARREST(Group.LIBERTY),
    /// Held, remains imprisoned.
    DETENTION(Group.LIBERTY),
    /// Set free, on bail too.
    RELEASE(Group.LIBERTY),
    /// Moved between places of detention, or handed to another state.
    TRANSFER(Group.LIBERTY),
    /// Whereabouts unknown, abducted.
    DISAPPEARANCE(Group.LIBERTY),
    /// Summoned, questioned, interrogated.
    SUMMONS(Group.PROCEEDINGS),
    /// Premises searched, raided.
    SEARCH(Group.PROCEEDINGS),
    /// Property taken, accounts frozen.
    SEIZURE(Group.PROCEEDINGS),
    /// An inquiry or a case opened or under way.
    INVESTIGATION(Group.PROCEEDINGS),
    /// Accused, indicted.
    CHARGE(Group.PROCEEDINGS),
    /// A trial or hearing begins, is held, is adjourned.
    TRIAL(Group.PROCEEDINGS),
    /// Convicted, with or without a penalty.
    SENTENCE(Group.PROCEEDINGS),
    /// Made to pay.
    FINE(Group.PROCEEDINGS),
    /// Acquitted, charges dropped.
    ACQUITTAL(Group.PROCEEDINGS),
    /// An appeal lodged, heard or rejected.
    APPEAL(Group.PROCEEDINGS),
    /// A sentence reduced, a pardon, an amnesty.
    COMMUTATION(Group.PROCEEDINGS),
    /// Killed by someone, executed.
    KILLING(Group.VIOLENCE),
    /// Died without a doer named, suicide, in custody.
    DEATH(Group.VIOLENCE),
    /// Beaten, shot at, wounded, dispersed by force.
    ASSAULT(Group.VIOLENCE),
    /// Torture and ill-treatment.
    TORTURE(Group.VIOLENCE),
    /// Threatened, harassed, intimidated, followed.
    THREAT(Group.VIOLENCE),
    /// Repression named as a whole.
    CRACKDOWN(Group.VIOLENCE),
    /// Sacked, laid off, suspended, expelled from school.
    DISMISSAL(Group.WORK),
    /// Refused permission, forbidden, closed, blocked.
    BAN(Group.WORK),
    /// Work stopped together.
    STRIKE(Group.MOBILISATION),
    /// Food refused.
    HUNGER_STRIKE(Group.MOBILISATION),
    /// Demonstration, picket, rally, blockade.
    PROTEST(Group.MOBILISATION),
    /// Petition, letters, leaflets, appeal for solidarity.
    ADVOCACY(Group.MOBILISATION),
    /// A prisoner visited, a mission of observers.
    VISIT(Group.MOBILISATION),
    /// A formal act adopted by a body.
    RESOLUTION(Group.INSTITUTIONS),
    /// Condemnation, concern or call by a body or an official.
    STATEMENT(Group.INSTITUTIONS),
    /// Imposed on those in power.
    SANCTION(Group.INSTITUTIONS),
    /// Talks, settlement, concession.
    AGREEMENT(Group.INSTITUTIONS),
    /// An office given up.
    RESIGNATION(Group.INSTITUTIONS);

    /// What a kind is about, in six families that share a colour and a place in the interface.
    public enum Group {
        /// Who is held.
        LIBERTY,
        /// What the law does.
        PROCEEDINGS,
        /// What is done to bodies.
        VIOLENCE,
        /// Work and restrictions.
        WORK,
        /// What people do.
        MOBILISATION,
        /// What bodies do.
        INSTITUTIONS
    }

    private final Group group;

    EventKind(Group group) {
        this.group = group;
    }

    /// {@return the family the kind belongs to}
    public Group group() {
        return group;
    }

    /// {@return the label used in files and in the interface's message keys, such as `arrest`}
    public String label() {
        return Labels.of(this);
    }

    /// {@return the kind that bears a label}
    ///
    /// @param label as in shared files, such as `hunger-strike`
    /// @throws IllegalArgumentException if there is no such label
    public static EventKind parse(String label) {
        return Labels.parse(EventKind.class, label);
    }
}
