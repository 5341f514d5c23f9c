package dev.plinth.asset.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int UNPACKED_SIZE = 24;

    private final GltfReader reader = new GltfReader(Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"", "chair/", "my chair/source/"})
    void readsAGltfWithItsFiles(String folder) {
        Document quad = reader.read(TestZip.withQuad(folder).bytes());

        assertThat(quad.accessor(1).integers()).containsExactly(0, 1, 2, 2, 3, 0);
    }

    @Test
    void readsTextures() {
        byte[] png = TestGlb.png(8, Color.RED, Color.BLUE);
        String json = TestGlb.QUAD_JSON
                .replace("'byteLength':60", "'byteLength':60,'uri':'quad.bin'")
                .replace("'scene':0", "'scene':0,'images':[{'uri':'textures/wood.png'}]");
        var zip = new TestZip()
                .with("textures/wood.png", png)
                .with("quad.bin", TestGlb.QUAD.array())
                .with("quad.gltf", json.replace('\'', '"'));

        assertThat(reader.read(zip.bytes()).images()).containsExactly(Image.of(png));
    }

    @Test
    void readsAGlb() {
        assertThat(reader.read(new TestZip()
                                .with("read me.txt", "hello")
                                .with("quad.GLB", TestGlb.quad())
                                .bytes())
                        .accessors())
                .hasSize(2);
    }

    @Test
    void passesOverWhatMacOsLeavesBehind() {
        assertThat(reader.read(TestZip.withQuad("")
                                .with("__MACOSX/._scene.gltf", "resource fork")
                                .bytes())
                        .accessors())
                .hasSize(2);
    }

    @Test
    void refusesAZipWithoutAModel() {
        refuses("no-model", new TestZip().with("chair.fbx", "Kaydara"));
    }

    @Test
    void refusesToGuessBetweenTwoModels() {
        refuses("several-models", TestZip.withQuad("a/").with("b.glb", TestGlb.quad()));
    }

    @Test
    void namesAFileThatIsNotInTheZip() {
        String json = TestGlb.QUAD_JSON.replace("'byteLength':60", "'byteLength':60,'uri':'quad.bin'");

        refuses("missing-file", new TestZip().with("a/quad.gltf", json.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.bin", "a/../../evil.bin", "/etc/evil.bin", "C:/evil.bin", "a:b", "a//b"})
    void refusesANameThatEscapes(String name) {
        refuses("external-uri", TestZip.withQuad("").with(name, "evil"));
    }

    @Test
    void refusesALink() {
        refuses("bad-archive", TestZip.withQuad("").withLink("passwords.bin", "/etc/passwd"));
    }

    @Test
    void refusesAZipInAZip() {
        refuses(
                "bad-archive",
                TestZip.withQuad("").with("more.ZIP", TestZip.withQuad("").bytes()));
    }

    @Test
    void neverOpensAZipThatCallsItselfAModel() {
        refuses("not-glb", new TestZip().with("quad.glb", TestZip.withQuad("").bytes()));
    }

    @Test
    void refusesTheSameNameTwice() {
        refuses("bad-archive", TestZip.withQuad("").with("parts/quad.bin", "other"));
    }

    @Test
    void refusesABombByWhatItsDirectorySays() {
        refuses("bad-archive", TestZip.withQuad("").with("zeros.bin", new byte[20 << 20]));
    }

    @Test
    void refusesMoreThanAModelMayHave() {
        var small = new Limits(100_000, 1 << 20, 100, 100, 1 << 20, 8, 64, 4096, 2, 20);
        byte[] noise = new byte[60_000];
        new java.util.Random(1).nextBytes(noise);
        byte[] packed = new TestZip()
                .with("a.bin", noise)
                .with("b.bin", new byte[60_000])
                .bytes();

        refuses("too-large", packed, new GltfReader(small));
    }

    @Test
    void refusesTooManyFiles() {
        var zip = TestZip.withQuad("");
        for (int i = 0; i < 2_000; i++) {
            zip.with("file" + i, "");
        }
        refuses("too-large", zip);
    }

    /** The directory says that it holds no entry at all. */
    @Test
    void refusesAMillionDirectoryEntriesWithoutReadingThem() {
        byte[] zip = TestZip.withDirectoryOf(1_000_000);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        refuses("too-large", zip, reader);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    }

    @Test
    void readsNoFurtherThanTheDirectorySays() {
        byte[] lying = TestZip.withQuad("").bytes();
        ByteBuffer zip = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (zip.getInt(at) != DIRECTORY_ENTRY) {
            at++;
        }
        zip.putInt(at + UNPACKED_SIZE, 10);

        refuses("bad-archive", lying, reader);
    }

    @Test
    void refusesAZipThatIsCutOff() {
        byte[] whole = TestZip.withQuad("").bytes();

        refuses("bad-archive", Arrays.copyOf(whole, whole.length - 40), reader);
    }

    private void refuses(String code, TestZip zip) {
        refuses(code, zip.bytes(), reader);
    }

    private static void refuses(String code, byte[] zip, GltfReader reader) {
        assertThatExceptionOfType(GltfRefused.class)
                .isThrownBy(() -> reader.read(zip))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused.detail()).isNotBlank());
    }
}
