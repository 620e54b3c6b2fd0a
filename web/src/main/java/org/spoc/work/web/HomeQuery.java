package org.spoc.work.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.web.Asked;
import org.spoc.work.service.Look;
import org.spoc.work.service.Look.What;

/**
 * What an address asks of the first page, as in {@code ?team=1003&show=LACKING&stage=LEAD&criterion=QUALIFIED}.
 *
 * @param team one of the user's teams; null for one's own work
 * @param look the number whose parties are shown; null for none
 */
record HomeQuery(Long team, Look look) implements Serializable {

    static HomeQuery of(Asked asked) {
        return new HomeQuery(asked.id("team"), look(asked.constant("show", What.class), asked.constant("stage", Stage.class),
                asked.constant("criterion", Criterion.class)));
    }

    /** @return null when there is no such number */
    static Look look(String what, String stage, String criterion) {
        return look(constant(What.values(), what), constant(Stage.values(), stage), constant(Criterion.values(), criterion));
    }

    private static Look look(What what, Stage stage, Criterion criterion) {
        return what == null || what == What.LACKING && criterion == null ? null : new Look(what, stage, criterion);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        return Arrays.stream(constants).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    HomeQuery of(Long wanted) {
        return new HomeQuery(wanted, null);
    }

    HomeQuery look(Look wanted) {
        return new HomeQuery(team, wanted);
    }

    /** What stands behind the address of the page; empty for one's own work. */
    String address() {
        String asked = Stream.of(given("team", team), given("show", look == null ? null : look.what()),
                given("stage", look == null ? null : look.stage()), given("criterion", look == null ? null : look.criterion()))
                .flatMap(Optional::stream).collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private static Optional<String> given(String name, Object value) {
        return Optional.ofNullable(value).map(each -> name + "=" + each);
    }
}
