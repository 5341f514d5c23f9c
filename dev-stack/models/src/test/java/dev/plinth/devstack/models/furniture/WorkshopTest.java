package dev.plinth.devstack.models.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plinth.devstack.models.gltf.GlbWriter;
import dev.plinth.devstack.models.gltf.ReadGlb;
import dev.plinth.devstack.models.surface.Textures;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class WorkshopTest {

    private static final GlbWriter WRITER = new GlbWriter(new Textures());

    static Stream<Furniture> pieces() {
        return Workshop.pieces().stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void everyPieceReadsBackWithNothingOutOfRange(Furniture piece) {
        ReadGlb glb = ReadGlb.of(WRITER.write(piece.model()));
        int triangles = 0;
        for (JsonNode primitive : glb.primitives()) {
            JsonNode attributes = primitive.path("attributes");
            var positions = glb.vectors(attributes.path("POSITION").asInt(), 3);
            int[] indices = glb.indices(primitive.path("indices").asInt());
            assertThat(Arrays.stream(indices).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(indices).max().orElseThrow()).isLessThan(positions.size());
            assertThat(glb.vectors(attributes.path("NORMAL").asInt(), 3))
                    .hasSameSizeAs(positions)
                    .allMatch(normal -> Math.abs(length(normal) - 1) < 1e-4);
            assertThat(glb.vectors(attributes.path("TANGENT").asInt(), 4))
                    .allMatch(tangent -> Math.abs(tangent[3]) == 1);
            triangles += indices.length / 3;
        }
        assertThat(triangles).as("a merchant's raw upload").isBetween(10_000, 150_000);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void everyPieceStandsOnTheFloorInTheMiddle(Furniture piece) {
        var bounds = piece.model().bounds();
        assertThat(bounds.min().y()).isCloseTo(0, within(0.0005));
        assertThat(bounds.centre().x()).isCloseTo(0, within(0.03));
        assertThat(bounds.centre().z()).isCloseTo(0, within(0.03));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void surfacesFaceOutwards(Furniture piece) {
        for (var part : piece.model().parts()) {
            if (part.name().equals("Reflector")) {
                continue; // the inside of a dome: an open skin that faces inwards
            }
            var vertices = part.mesh().vertices();
            double volume = part.mesh().triangles().stream()
                    .mapToDouble(each -> vertices.get(each.a())
                            .position()
                            .dot(vertices.get(each.b())
                                    .position()
                                    .cross(vertices.get(each.c()).position())))
                    .sum();
            assertThat(volume).as(part.name()).isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void theSamePieceIsTheSameBytesEachTime(Furniture piece) {
        assertThat(WRITER.write(piece.model())).isEqualTo(WRITER.write(piece.model()));
    }

    private static double length(float[] vector) {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }
}
