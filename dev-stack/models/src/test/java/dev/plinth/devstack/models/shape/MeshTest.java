package dev.plinth.devstack.models.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeshTest {

    @Test
    void aRoundedBoxKeepsItsOuterMeasures() {
        Vec3 size = RoundedBox.board(0.4, 0.02, 0.3, 0.005, Axis.X).bounds().size();
        assertThat(size.x()).isCloseTo(0.4, within(1e-9));
        assertThat(size.y()).isCloseTo(0.02, within(1e-9));
        assertThat(size.z()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aSlabIsAsThickAsSaid() {
        Vec3 size = new Slab(Outline.circle(0.2, 64), 0.03, 0.01, 0.01)
                .mesh()
                .bounds()
                .size();
        assertThat(size.y()).isCloseTo(0.03, within(1e-9));
        assertThat(size.x()).isCloseTo(0.4, within(1e-3));
    }

    @Test
    void aRodHasTheVolumeOfACylinder() {
        Mesh rod = Sweep.rod(Vec3.ZERO, new Vec3(0, 1, 0), 0.05);
        assertThat(volume(rod)).isCloseTo(Math.PI * 0.05 * 0.05, within(3e-4));
    }

    @Test
    void aMirrorImageStillFacesOutwards() {
        Mesh rod = Sweep.rod(new Vec3(1, 0, 0), new Vec3(1, 1, 0), 0.05);
        assertThat(volume(rod.mirrored(Axis.X))).isCloseTo(volume(rod), within(1e-9));
    }

    @Test
    void nothingReachesBelowTheFloor() {
        Mesh raked = Sweep.leg(Vec3.ZERO, new Vec3(0.2, 0.4, 0), 0.02, 0.02);
        assertThat(raked.bounds().min().y()).isNegative();
        assertThat(raked.standing().bounds().min().y()).isZero();
    }

    /** By the divergence theorem: positive only for a closed mesh that faces outwards. */
    private static double volume(Mesh mesh) {
        var vertices = mesh.vertices();
        return mesh.triangles().stream()
                .mapToDouble(each -> vertices.get(each.a())
                                .position()
                                .dot(vertices.get(each.b())
                                        .position()
                                        .cross(vertices.get(each.c()).position()))
                        / 6)
                .sum();
    }
}
