package org.spoc.party.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.testing.InCompany;

class PartyViewsIT extends InCompany {

    @Inject
    private PartyViews views;

    @Test
    void aViewOfOnesOwnIsFoundByNobodyElse() {
        var office = office(2);
        long id = saved(office.ann(), "Stuck", ViewSharing.MINE, null);

        assertThat(names(office.ann())).contains("Stuck");
        assertThat(names(office.ben())).doesNotContain("Stuck");
        assertThat(refusal(office.ben(), () -> views.open(id))).isInstanceOf(NotFound.class);
        assertThat(refusal(office.ben(), () -> views.setUsual(id, true))).isInstanceOf(NotFound.class);
    }

    @Test
    void aViewOfATeamIsFoundByItsMembersWhoCannotChangeIt() {
        var office = office(2);
        long id = saved(office.ann(), "Ours", ViewSharing.TEAM, office.team());

        assertThat(as(office.ben(), () -> views.open(id))).satisfies(view -> {
            assertThat(view.mine()).isFalse();
            assertThat(view.asked()).isEqualTo("?stage=LEAD");
        });
        assertThat(refusal(office.ben(), () -> views.remove(id))).isInstanceOf(Forbidden.class);
        assertThat(refusal(office.ben(), () -> views.change(id, null, wish("Mine", ViewSharing.MINE, null)))).isInstanceOf(Forbidden.class);
        assertThat(names(office(1).ann())).doesNotContain("Ours");
    }

    @Test
    void onlyAnAdministratorOffersAViewToEverybody() {
        var office = office(1);
        String name = "All " + name();

        var refusal = refusal(office.lead(), () -> views.save(wish(name, ViewSharing.EVERYBODY, null)));
        long id = saved(admin(), name, ViewSharing.EVERYBODY, null);

        assertThat(refusal).isInstanceOf(Forbidden.class);
        assertThat(names(office.ann())).contains(name);
        does(admin(), () -> views.remove(id));
        assertThat(names(office.ann())).doesNotContain(name);
    }

    @Test
    void isNotSharedWithATeamOfOthers() {
        var office = office(1);
        var elsewhere = office(1);

        var refusal = refusal(office.ann(), () -> views.save(wish("X", ViewSharing.TEAM, elsewhere.team())));

        assertThat(((Invalid) refusal).problems()).containsExactly(Invalid.Problem.of("team", "view.notYourTeam"));
    }

    @Test
    void aNameIsGivenOnce() {
        var office = office(2);
        saved(office.ann(), "Stuck", ViewSharing.MINE, null);

        var refusal = refusal(office.ann(), () -> views.save(wish(" stuck", ViewSharing.MINE, null)));
        saved(office.ben(), "Stuck", ViewSharing.MINE, null);

        assertThat(((Invalid) refusal).problems()).containsExactly(Invalid.Problem.of("name", "view.nameTaken", "stuck"));
    }

    @Test
    void whatWasRemovedComesBackWithItsPlaceAsTheFirstView() {
        var office = office(1);
        long id = saved(office.ann(), "Stuck", ViewSharing.MINE, null);
        does(office.ann(), () -> views.setUsual(id, true));

        does(office.ann(), () -> views.remove(id));
        assertThat(names(office.ann())).isEmpty();
        does(office.ann(), () -> views.restore(id));

        assertThat(as(office.ann(), () -> views.open(id)).usual()).isTrue();
    }

    @Test
    void doesNotComeBackUnderANameThatIsTakenMeanwhileNorForOthers() {
        var office = office(2);
        long id = saved(office.ann(), "Stuck", ViewSharing.MINE, null);
        does(office.ann(), () -> views.remove(id));

        assertThat(refusal(office.ben(), () -> views.restore(id))).isInstanceOf(NotFound.class);
        saved(office.ann(), "Stuck", ViewSharing.MINE, null);
        assertThat(refusal(office.ann(), () -> views.restore(id))).isInstanceOf(Invalid.class);
    }

    @Test
    void oneViewAtATimeIsTheFirst() {
        var office = office(1);
        long one = saved(office.ann(), "One", ViewSharing.MINE, null);
        long two = saved(office.ann(), "Two", ViewSharing.MINE, null);

        does(office.ann(), () -> views.setUsual(one, true));
        does(office.ann(), () -> views.setUsual(two, true));
        assertThat(as(office.ann(), () -> views.all())).filteredOn(SavedView::usual).extracting(SavedView::id).containsExactly(two);
        does(office.ann(), () -> views.setUsual(two, false));

        assertThat(as(office.ann(), () -> views.all())).noneMatch(SavedView::usual);
    }

    @Test
    void isNotChangedByWhoeverSawAnOlderVersion() {
        var office = office(1);
        long id = saved(office.ann(), "One", ViewSharing.MINE, null);
        does(office.ann(), () -> views.change(id, 1L, wish("Two", ViewSharing.MINE, null)));

        var refusal = refusal(office.ann(), () -> views.change(id, 1L, wish("Three", ViewSharing.MINE, null)));

        assertThat(refusal).isInstanceOf(ChangedMeanwhile.class);
        assertThat(names(office.ann())).containsExactly("Two");
    }

    private long saved(long user, String name, ViewSharing sharing, Long team) {
        return as(user, () -> views.save(wish(name, sharing, team)));
    }

    private static PartyViews.Wish wish(String name, ViewSharing sharing, Long team) {
        return new PartyViews.Wish(name, "?stage=LEAD", sharing, team);
    }

    private List<String> names(long user) {
        return as(user, () -> views.all()).stream().map(SavedView::name).toList();
    }
}
