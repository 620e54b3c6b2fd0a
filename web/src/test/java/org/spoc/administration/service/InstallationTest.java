package org.spoc.administration.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spoc.administration.Setting;

class InstallationTest {

    @Test
    void theAddressOfTheDatabaseIsToldWithoutAnythingSecret() {
        assertThat(Installation.withoutParameters("jdbc:postgresql://ann:secret@db.example.org:5432/spoc?password=secret&ssl=true"))
                .isEqualTo("jdbc:postgresql://db.example.org:5432/spoc");
    }

    @Test
    void everyPasswordIsASecret() {
        assertThat(Setting.values()).filteredOn(Setting::secret).containsExactly(Setting.SPOC_DB_PASSWORD, Setting.SPOC_ADMIN_PASSWORD);
    }
}
