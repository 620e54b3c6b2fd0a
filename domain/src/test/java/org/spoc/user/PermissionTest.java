package org.spoc.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionTest {

    /** Who may do what: whoever grants more or less changes this table. */
    private static final String TABLE = """
                              READER  CONTACT  LEAD  MARKETING  ADMINISTRATOR  AUDITOR
            USE_DIRECTORY        x       x      x        x            x           x
            SEE_PARTIES          x       x      x        x            x           x
            EDIT_PARTIES         .       x      x        .            x           .
            MOVE_STAGES          .       x      x        .            x           .
            TRANSFER_OWNERS      .       .      x        .            x           .
            ERASE_PARTIES        .       .      .        .            x           .
            IMPORT               .       .      x        .            x           .
            EXPORT               .       .      x        x            x           x
            SHARE_VIEWS          .       .      .        .            x           .
            MIGRATE              .       .      .        .            x           .
            MANAGE_USERS         .       .      .        .            x           .
            MANAGE_ABSENCES      .       .      x        .            x           .
            MANAGE_TEAM_MEMBERS  .       .      x        .            x           .
            RUN_CHECKER          .       .      .        .            x           x
            SEE_AUDIT            .       .      .        .            x           x
            SEE_ADMINISTRATION   .       .      .        .            x           x
            """;

    @Test
    void theCodeIsThisTable() {
        var drawn = TABLE.lines().map(line -> line.trim().replaceAll(" +", " ")).toList();

        assertThat(coded()).isEqualTo(drawn);
    }

    @Test
    void isGrantedByAnyOfSeveralRoles() {
        assertThat(Permission.TRANSFER_OWNERS.grantedTo(Set.of(Role.READER, Role.LEAD))).isTrue();
        assertThat(Permission.TRANSFER_OWNERS.grantedTo(Set.of(Role.READER, Role.CONTACT))).isFalse();
    }

    @Test
    void isGrantedToNobodyWithoutARole() {
        assertThat(Permission.values()).noneMatch(permission -> permission.grantedTo(Set.of()));
    }

    private static List<String> coded() {
        var header = Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(" "));
        var rows = Arrays.stream(Permission.values()).map(permission -> permission + Arrays.stream(Role.values())
                .map(role -> permission.grantedTo(Set.of(role)) ? " x" : " .").collect(Collectors.joining()));
        return Stream.concat(Stream.of(header), rows).toList();
    }
}
