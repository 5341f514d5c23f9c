package dev.plinth.devstack.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourTest {

    @Test
    void postersAreForEveryone() {
        assertThat(Behaviour.of("/posters/4f.webp")).isEqualTo(Behaviour.PUBLIC);
    }

    @Test
    void renditionsNeedASignature() {
        assertThat(Behaviour.of("/renditions/4f.glb")).isEqualTo(Behaviour.SIGNED);
        assertThat(Behaviour.of("/renditions/..4f.glb")).isEqualTo(Behaviour.SIGNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/uploads/chair/1/original.glb",
                "/postersx",
                "/posters/",
                "/posters/../uploads/x",
                "/posters/%2e%2e/uploads/x",
                "/posters/.%2E/uploads/x",
                "/posters/..%2fuploads/x",
                "/posters/..%5Cuploads",
                "/posters//uploads",
                "/posters/.",
                "//posters/x"
            })
    void everythingElseIsForNobody(String path) {
        assertThat(Behaviour.of(path)).isEqualTo(Behaviour.DENIED);
    }
}
