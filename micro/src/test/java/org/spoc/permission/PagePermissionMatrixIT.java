package org.spoc.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.PageClient;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/**
 * Every page, file, list and command of the pages, asked by every role about a party of its own, of the team, of somebody
 * else, an erased one and none at all. What is expected is written down here a second time and does not come from the
 * code. Whoever is refused has changed nothing, which the audit trail tells; what one may not see is nowhere, and answers
 * word for word like what is not there. What only shows comes first, because parties change afterwards.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningSpoc.class)
class PagePermissionMatrixIT {

    private static List<Person> people;
    private static Trail trail;

    private final Differences differences = new Differences();

    @BeforeAll
    static void meet(SpocProcess spoc) {
        Rest admin = Rest.asAdministrator(spoc).colleague("ADMINISTRATOR");
        people = Stream.of(Role.values()).parallel().map(role -> new Person(admin, role)).toList();
        trail = new Trail(spoc);
    }

    @AfterAll
    static void part() {
        trail.close();
    }

    @Test
    @Order(1)
    void noPageIsLeftOut() {
        Set<String> told = new TreeSet<>(Pages.OPENED.keySet());
        told.addAll(Pages.NUMBERED);
        told.add(Pages.SIGN_IN);

        assertThat(told).isEqualTo(Pages.inTheSources());
    }

    @Test
    @Order(2)
    void whoHasNotSignedInIsLedToTheSignIn(SpocProcess spoc) {
        Stream.concat(Pages.OPENED.keySet().stream(), Pages.NUMBERED.stream()).forEach(page -> {
            Tab tab = Tab.open(new PageClient(spoc.base()), page + "?id=1");
            differences.expect(tab.status() == 302, page + " by nobody", tab.status());
        });

        differences.judge("not signed in", 30);
    }

    @Test
    @Order(3)
    void everyPageIsOpenedByWhoMayAndByNobodyElse() {
        everybody(person -> new Doors(person, differences).openAll());

        differences.judge("pages", 400);
    }

    @Test
    @Order(4)
    void aPartyThatOneDoesNotSeeIsNowhere() {
        everybody(person -> new Looks(person, differences).lookEverywhere());

        differences.judge("lists", 1_200);
    }

    @Test
    @Order(7)
    void aPartyIsChangedByWhoMayAndByNobodyElse() {
        everybodyWhoseDeedsDiffer(person -> new PartyChanges(person, trail, differences).tryAll(PartyDeeds.all()));

        differences.judge("changes of a party", 400);
    }

    @Test
    @Order(5)
    void aCardIsMovedByWhoMayAndByNobodyElse() {
        everybody(person -> new BoardMoves(person, trail, differences).moveAll());

        differences.judge("board", 60);
    }

    @Test
    @Order(6)
    void manyAtOnceAreOnlyThoseThatOneMayChange() {
        everybody(person -> {
            if (Role.WORKERS.contains(person.role())) {
                new ManyAtOnce(person, differences).tag();
            }
            if (Role.LEADS.contains(person.role())) {
                new ManyAtOnce(person, differences).load();
            }
        });

        differences.judge("bulk actions and imports", 40);
    }

    @Test
    @Order(8)
    void nothingIsOfferedThatWouldBeRefused() {
        everybodyWhoseDeedsDiffer(person -> new Offers(person, trail, differences).ofParties(PartyDeeds.all()));

        differences.judge("offers", 100);
    }

    @Test
    @Order(9)
    void everythingElseIsChangedByWhoMayAndByNobodyElse() {
        everybody(person -> {
            List<Deed> deeds = OtherDeeds.of(person);
            new Attempts(person, trail, differences).tryAll(deeds);
            new Offers(person, trail, differences).ofOthers(deeds);
        });

        differences.judge("changes of everything else", 150);
    }

    @Test
    @Order(10)
    void whatSomebodyElseKeepsIsNotThere() {
        var belongings = new Belongings(people.stream().map(Person::id).toList(), trail, differences);

        everybody(belongings::openAll);

        differences.judge("belongings", 40);
    }

    private static void everybody(Consumer<Person> asking) {
        people.stream().parallel().forEach(asking);
    }

    /** Of the three that change no party one speaks for all, unless the long form is asked for. */
    private static void everybodyWhoseDeedsDiffer(Consumer<Person> asking) {
        boolean all = "long".equals(System.getProperty("spoc.matrix"));
        people.stream().parallel().filter(person -> all || person.role() == Role.READER || Role.WORKERS.contains(person.role())).forEach(asking);
    }
}
