package dev.plinth.asset.worker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequiredValidatorTest {

    private static final String NODE = "plinth.node";

    @AfterEach
    void theUsualNode() {
        System.clearProperty(NODE);
    }

    @Test
    void isThereWithNodeAndTheBuildsScripts() {
        assertThatCode(RequiredValidator::check).doesNotThrowAnyException();
    }

    @Test
    void withoutNodeTheStartEndsWithWhatToDo() {
        System.setProperty(NODE, "/nowhere/node");

        assertThatIllegalStateException()
                .isThrownBy(RequiredValidator::check)
                .withMessageContainingAll("Node 20", "plinth.pipeline.validator");
    }
}
