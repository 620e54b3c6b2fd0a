package org.spoc.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.TeamLoads;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.RuleBroken;
import org.spoc.testing.InCompany;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;

class TeamsIT extends InCompany {

    @Inject
    private TeamLoads loads;

    @Test
    void aLeadDecidesWhoBelongsToTheOwnTeamAndToNoOther() {
        var office = office(1);
        var other = office(1);
        long newcomer = user(BusinessUnit.MAIN, null, Role.CONTACT);

        assertThat(refusal(office.lead(), () -> teams.join(office.team(), newcomer))).isNull();
        assertThat(refusal(office.lead(), () -> teams.join(other.team(), newcomer))).isInstanceOf(Forbidden.class);
        assertThat(refusal(office.ann(), () -> teams.leave(office.team(), newcomer))).isInstanceOf(Forbidden.class);
        assertThat(texts("select team_id from team_member where user_id = ?", newcomer)).containsExactly(Long.toString(office.team()));
    }

    @Test
    void aLeadTakesInNobodyWhoBelongsToSomebodyElsesTeam() {
        var office = office(2);
        var other = office(1);
        does(admin(), () -> teams.join(other.team(), office.ben()));

        var colleague = refusal(office.lead(), () -> teams.join(office.team(), other.ann()));
        var lead = refusal(office.lead(), () -> teams.join(office.team(), other.lead()));
        var shared = refusal(office.lead(), () -> teams.join(office.fallback(), office.ben()));

        assertThat(List.of(colleague, lead, shared)).extracting(RuleBroken::code).containsOnly("team.ledByAnother");
        assertThat(colleague.arguments()[0]).isEqualTo(text("select name from app_user where id = ?", other.ann()));
        assertThat(texts("select 1 from team_member where team_id = ? and user_id = any (array[?, ?])", office.team(), other.ann(), other.lead())).isEmpty();
        assertThat(refusal(office.lead(), () -> teams.join(office.fallback(), office.ann()))).as("whom the lead leads already").isNull();
        assertThat(refusal(admin(), () -> teams.join(office.team(), other.ann()))).as("an administrator").isNull();
    }

    @Test
    void aLeadNeitherRenamesTheTeamNorHandsItOver() {
        var office = office(1);

        var refusal = refusal(office.lead(), () -> teams.change(office.team(), null, "Mine", office.unit(), office.ann()));

        assertThat(refusal).isInstanceOf(Forbidden.class);
        assertThat(number("select lead_id from team where id = ?", office.team())).isEqualTo(office.lead());
    }

    @Test
    void theLeadStays() {
        var office = office(1);

        var refusal = refusal(admin(), () -> teams.leave(office.team(), office.lead()));

        assertThat(refusal.code()).isEqualTo("team.leadStays");
        assertThat(texts("select 1 from team_member where team_id = ? and user_id = ?", office.team(), office.lead())).hasSize(1);
    }

    @Test
    void aNewMemberIsAChangeThatWhoComesSecondIsToldOf() {
        var office = office(1);
        long seen = as(admin(), () -> teams.one(office.team())).version();
        long newcomer = user(BusinessUnit.MAIN, null, Role.CONTACT);
        does(office.lead(), () -> teams.join(office.team(), newcomer));

        var refusal = refusal(admin(), () -> teams.change(office.team(), seen, name(), office.unit(), office.lead()));

        assertThat(refusal).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void theLoadTellsPartiesByStageAndWhoStandsIn() {
        var office = office(2);
        partyOf(office.ann());
        partyOf(office.ann());
        isAway(office.ann(), office.ben());

        var ann = as(office.ben(), () -> loads.members(office.team())).stream().filter(member -> member.id() == office.ann()).findFirst().orElseThrow();

        assertThat(ann.parties()).containsOnly(java.util.Map.entry(Stage.SUSPECT, 2L));
        assertThat(ann.awayUntil()).isEqualTo(today());
        assertThat(ann.standIn()).isEqualTo(text("select name from app_user where id = ?", office.ben()));
    }
}
