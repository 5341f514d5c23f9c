package dev.plinth.devstack.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Looked at with packages of the stack itself. */
class HouseTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages("dev.plinth.devstack.faults", "dev.plinth.devstack.test");

    private final House house = House.of("dev.plinth.devstack").room("faults");

    @Test
    void aClassWithoutARoomBreaksIt() {
        assertThatThrownBy(() -> house.rule().check(CLASSES)).hasMessageContaining("dev.plinth.devstack.test.House");
    }

    @Test
    void knowingWhatIsNotAllowedBreaksIt() {
        assertThatThrownBy(() -> house.room("test", "faults").rule().check(CLASSES))
                .hasMessageContaining("org.springframework");
    }

    @Test
    void allowingWhatNobodyKnowsBreaksIt() {
        assertThatThrownBy(() -> House.of("dev.plinth.devstack")
                        .room("faults", "org.springframework..")
                        .rule()
                        .check(CLASSES))
                .hasMessageContaining("Nothing in faults knows org.springframework..");
    }

    @Test
    void askingTheMachineForTheTimeBreaksIt() {
        assertThatThrownBy(() -> house.room("test", "dev.plinth.devstack..", "com..", "org..", "tools..", "software..")
                        .rule()
                        .check(CLASSES))
                .hasMessageContaining("Instant.now()")
                .hasMessageNotContaining("org.springframework");
    }

    @Test
    void holdsWhereEachRoomKeepsToWhatItMayKnow() {
        var faults = new ClassFileImporter().importPackages("dev.plinth.devstack.faults");

        assertThatCode(() -> house.rule().check(faults)).doesNotThrowAnyException();
    }
}
