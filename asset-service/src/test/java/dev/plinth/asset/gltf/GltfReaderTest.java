package dev.plinth.asset.gltf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GltfReaderTest {

    /** Of no attribute, and of the file no entries and no children. */
    private static final int[] NO_METADATA = {0, 0, 0};

    /** Of attribute 0 an entry; of the file an entry and a child "a", which has a child "b" with an entry. */
    private static final int[] NESTED_METADATA = {
        1, 0, 1, 1, 'k', 1, 'v', 0, 1, 1, 'k', 2, 'v', 'w', 1, 1, 'a', 0, 1, 1, 'b', 1, 1, 'k', 1, 'v', 0
    };

    private final GltfReader reader = new GltfReader(Limits.DEFAULT);

    @Test
    void readsAnIndexedQuad() {
        Document quad = reader.read(TestGlb.quad());

        assertThat(quad.accessor(0).floats()).startsWith(0, 0, 0, 1, 0, 0).hasSize(12);
        assertThat(quad.accessor(1).integers()).containsExactly(0, 1, 2, 2, 3, 0);
    }

    @Test
    void putsSparseChangesInTheirPlaces() {
        String sparse = "'count':4,'type':'VEC3','sparse':{'count':1,'indices':{'bufferView':1,'byteOffset':2,"
                + "'componentType':5123},'values':{'bufferView':0,'byteOffset':24}}";

        Document changed = reader.read(TestGlb.quad("'count':4,'type':'VEC3'", sparse));

        assertThat(changed.accessor(0).floats()).containsExactly(0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0);
    }

    @Test
    void followsStrides() {
        String strided = "'bufferViews':[{'buffer':0,'byteLength':48,'byteStride':12}";

        assertThat(reader.read(TestGlb.quad("'bufferViews':[{'buffer':0,'byteLength':48}", strided))
                        .accessor(0)
                        .count())
                .isEqualTo(4);
    }

    @Test
    void refusesWhatIsNoGlb() {
        refuses("not-glb", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes());
    }

    @Test
    void refusesAFileThatIsCutOff() {
        refuses("truncated", Arrays.copyOf(TestGlb.quad(), 200));
    }

    @Test
    void refusesJsonNestedTenThousandDeep() {
        refuses("bad-json", TestGlb.of("{'asset':" + "[".repeat(10_000), ByteBuffer.allocate(0)));
    }

    /** A SKU names one look, and the merchant must be able to say which. */
    @ParameterizedTest
    @ValueSource(strings = {"{'name':'Oak'},{'name':'Oak'}", "{'name':'Oak'},{'name':' '}", "{'name':'Oak'},{}"})
    void refusesLooksThatNobodyCanTellApart(String variants) {
        refuses("bad-variants", withVariants(variants));
    }

    @Test
    void refusesANameThatNoSkuCouldSay() {
        refuses("bad-variants", withVariants("{'name':'" + "x".repeat(101) + "'}"));
        refuses("bad-variants", withVariants("{'name':'Oak\\u0007'}"));
        assertThat(reader.read(withVariants("{'name':'" + "x".repeat(100) + "'}")))
                .isNotNull();
    }

    /** Each would be pictured, and named in the manifest and in its events. */
    @Test
    void refusesMoreLooksThanTheShopPictures() {
        refuses("bad-variants", withVariants(numbered(101)));
        assertThat(reader.read(withVariants(numbered(100)))).isNotNull();
    }

    private static String numbered(int looks) {
        return IntStream.range(0, looks)
                .mapToObj("{'name':'Look %d'}"::formatted)
                .collect(joining(","));
    }

    private static byte[] withVariants(String variants) {
        return TestGlb.quad(
                "'bufferViews':[",
                "'extensionsUsed':['KHR_materials_variants'],'extensions':{'KHR_materials_variants':{'variants':["
                        + variants + "]}},'bufferViews':[");
    }

    @Test
    void refusesAnAccessorOfTwoToTheThirtyOne() {
        refuses("bad-accessor", TestGlb.quad("'count':4", "'count':2147483648"));
    }

    @Test
    void refusesAnAccessorWithoutDataThatWouldUnpackToGigabytes() {
        byte[] bomb = TestGlb.quad(
                "{'bufferView':0,'componentType':5126,'count':4,'type':'VEC3'",
                "{'componentType':5126,'count':20000000,'type':'MAT4'");

        refuses("too-large", bomb);
    }

    @Test
    void refusesAnAccessorBeyondItsView() {
        refuses("outside-buffer", TestGlb.quad("'count':4", "'count':5"));
    }

    @Test
    void refusesAViewBeyondItsBuffer() {
        refuses("outside-buffer", TestGlb.quad("'byteOffset':48,'byteLength':12", "'byteOffset':48,'byteLength':4000"));
    }

    @Test
    void refusesAnIndexThatPointsNowhere() {
        refuses("index-out-of-range", TestGlb.quad("'indices':1", "'indices':7"));
    }

    @Test
    void refusesATriangleOfVerticesThatDoNotExist() {
        refuses("index-out-of-range", TestGlb.quad("'count':4", "'count':3"));
    }

    @Test
    void refusesNodesInACircle() {
        refuses(
                "node-cycle",
                TestGlb.quad("'nodes':[{'mesh':0}]", "'nodes':[{'mesh':0,'children':[1]},{'children':[0]}]"));
    }

    @Test
    void refusesANodeBelowTwoParents() {
        String shared = "'nodes':[{'children':[2]},{'children':[2]},{'mesh':0}]";

        refuses("node-cycle", TestGlb.quad("'nodes':[{'mesh':0}]", shared));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://169.254.169.254/latest/meta-data",
                "HTTP:169.254.169.254",
                "//169.254.169.254/latest",
                "/etc/passwd",
                "../secret.bin",
                "textures/../../secret.bin",
                "%2e%2e/secret.bin",
                "..%2fsecret.bin",
                "%2Fetc%2Fpasswd",
                "..\\\\secret.bin",
                "..%5csecret.bin",
                "C:%5csecret.bin",
                "textures//wood.png",
                "wood.png?version=2",
                "wood.png#part",
                "wood%00.png",
                "wood%zz.png",
                ""
            })
    void refusesToFollowAUriOutOfTheUpload(String uri) {
        byte[] pointing = TestGlb.quad("'byteLength':60", "'byteLength':60,'uri':'" + uri + "'");

        assertThatExceptionOfType(GltfRefused.class)
                .isThrownBy(() -> reader.read(pointing, path -> fail("asked for " + path)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("external-uri"));
    }

    @Test
    void findsAFileBesideTheModelByItsDecodedName() {
        byte[] pointing = TestGlb.quad("'byteLength':60", "'byteLength':60,'uri':'./my%20parts/a+b%252e.bin'");

        Document quad = reader.read(pointing, path -> path.equals("my parts/a+b%2e.bin") ? TestGlb.QUAD.array() : null);

        assertThat(quad.accessor(1).integers()).containsExactly(0, 1, 2, 2, 3, 0);
    }

    @Test
    void namesTheFileThatIsMissing() {
        refuses("missing-file", TestGlb.quad("'byteLength':60", "'byteLength':60,'uri':'model.bin'"));
    }

    @Test
    void takesAGltfThatCarriesItsData() {
        String json = TestGlb.QUAD_JSON.replace(
                "'byteLength':60", "'byteLength':60,'uri':'" + TestGlb.dataUri(TestGlb.QUAD.array()) + "'");

        assertThat(reader.read(json.replace('\'', '"').getBytes()).accessor(0).count())
                .isEqualTo(4);
    }

    @Test
    void refusesAnExtensionItMustNotIgnore() {
        refuses(
                "unsupported-extension",
                TestGlb.quad("'scene':0", "'scene':0,'extensionsRequired':['EXT_unheard_of']"));
    }

    @Test
    void refusesPositionsThatAreNoNumbers() {
        ByteBuffer notANumber = ByteBuffer.wrap(TestGlb.quad());
        int firstPosition = notANumber.capacity() - 60;
        notANumber.putInt(firstPosition, 0x0000C07F);

        refuses("not-finite", notANumber.array());
    }

    @Test
    void refusesAPixelBombByItsHeader() {
        ByteBuffer png = ByteBuffer.wrap(TestGlb.png(8, java.awt.Color.RED, java.awt.Color.BLUE));
        png.putInt(16, 30_000).putInt(20, 30_000);

        refuses("image-too-large", withImage(png.array()));
    }

    @Test
    void refusesASvgAsATexture() {
        refuses("bad-image", withImage("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes()));
    }

    @Test
    void refusesHtmlAsATexture() {
        refuses("bad-image", withImage("<!doctype html><script>alert(1)</script>".getBytes()));
    }

    @Test
    void refusesASparseChangeOfAnElementThatDoesNotExist() {
        String sparse = "'count':3,'type':'VEC3','sparse':{'count':1,'indices':{'bufferView':1,'byteOffset':8,"
                + "'componentType':5123},'values':{'bufferView':0,'byteOffset':24}}";

        refuses("index-out-of-range", TestGlb.quad("'count':4,'type':'VEC3'", sparse));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "9223372036854774784", "4294967296", "2147483644", "-4", "1.5"})
    void refusesAnOffsetThatWouldOverflow(String offset) {
        byte[] ofAccessor = TestGlb.quad("{'bufferView':0,", "{'bufferView':0,'byteOffset':" + offset + ",");
        byte[] ofView = TestGlb.quad("'byteOffset':48", "'byteOffset':" + offset);

        assertThatExceptionOfType(GltfRefused.class).isThrownBy(() -> reader.read(ofAccessor));
        assertThatExceptionOfType(GltfRefused.class).isThrownBy(() -> reader.read(ofView));
    }

    @Test
    void refusesMoreObjectsThanAModelHas() {
        String nodes = "'nodes':[{'mesh':0}" + ",{}".repeat(Limits.DEFAULT.objects()) + "]";

        refuses("too-large", TestGlb.quad("'nodes':[{'mesh':0}]", nodes));
    }

    @Test
    void refusesJsonLargerThanItsCap() {
        refuses("too-large", TestGlb.quad("'scene':0", "'scene':0,'extras':'" + "x".repeat(17 << 20) + "'"));
    }

    @Test
    void refusesAnEndlessNumber() {
        refuses("bad-json", TestGlb.quad("'count':4", "'count':" + "4".repeat(10_000)));
    }

    @Test
    void refusesObjectsNestedTenThousandDeep() {
        String deep = "{'a':".repeat(10_000) + "1" + "}".repeat(10_000);

        refuses("bad-json", TestGlb.quad("'scene':0", "'scene':0,'extras':" + deep));
    }

    @Test
    void refusesAChunkThatIsLongerThanTheFile() {
        ByteBuffer lying = ByteBuffer.wrap(TestGlb.quad());
        lying.put(14, (byte) 0x7f);

        refuses("truncated", lying.array());
    }

    @Test
    void refusesADracoBombByItsHeader() {
        refusesAtOnce("too-large", TestDraco.stating(200_000_000, 3));
        refusesAtOnce("too-large", TestDraco.stating(1, 200_000_000));
    }

    @Test
    void metadataHidesNoDracoBomb() {
        byte[] bomb = TestDraco.stating(200_000_000, 3);

        refusesAtOnce("too-large", TestDraco.withMetadata(bomb, NO_METADATA));
        refusesAtOnce("too-large", TestDraco.withMetadata(bomb, NESTED_METADATA));
    }

    @Test
    void refusesDracoMetadataOfGigabytes() {
        byte[] quad = TestDraco.quad(0, 1, 2, 2, 3, 0);

        refusesAtOnce("bad-compression", TestDraco.withMetadata(quad, 0, 1, 1, 'k', 0xff, 0xff, 0xff, 0xff, 7));
        refusesAtOnce("bad-compression", TestDraco.withMetadata(quad, 0, 0, 0xff, 0xff, 0xff, 0xff, 0x0f));
    }

    @Test
    void refusesDracoDataThatIsNoDraco() {
        refuses("bad-compression", TestDraco.inGlb("DRACO but then nothing that a decoder knows".getBytes()));
    }

    @Test
    void refusesADracoAttributeThatThePrimitiveDoesNotName() {
        String glb = new String(TestDraco.inGlb(TestDraco.quad(0, 1, 2, 2, 3, 0)), ISO_8859_1);
        String misspelt = glb.replace("\"POSITION\":0}}}", "\"POSITIOM\":0}}}");

        assertThat(misspelt).isNotEqualTo(glb);
        refuses("bad-compression", misspelt.getBytes(ISO_8859_1));
    }

    @Test
    void readsADracoMesh() {
        assertIsTheQuad(TestDraco.quad(0, 1, 2, 2, 3, 0));
    }

    @Test
    void readsADracoMeshThatHasMetadata() {
        assertIsTheQuad(TestDraco.withMetadata(TestDraco.quad(0, 1, 2, 2, 3, 0), NESTED_METADATA));
    }

    private void assertIsTheQuad(byte[] packed) {
        Document quad = reader.read(TestDraco.inGlb(packed));

        assertThat(quad.accessor(0).floats()).containsExactly(0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0);
        assertThat(quad.accessor(1).integers()).containsExactly(0, 1, 2, 2, 3, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 200, 255})
    void refusesADracoTriangleOfVerticesThatDoNotExist(int index) {
        refuses("index-out-of-range", TestDraco.inGlb(TestDraco.quad(0, 1, 2, 2, 3, index)));
    }

    @Test
    void refusesATriangleThatOnlyUnpackingShowsToPointNowhere() {
        Document cube = TestModels.cubeWithVariants();
        var beyond = new ArrayList<>(cube.accessors());
        beyond.set(3, Accessor.ofIndices(new int[] {0, 1, 60_000}, 65_535));

        refuses("index-out-of-range", GltfWriter.write(cube.with(beyond), Compression.EXT_MESHOPT));
    }

    @Test
    void refusesDamagedMeshoptData() {
        String packed = "{'buffer':0,'byteLength':48,'extensions':{'EXT_meshopt_compression':"
                + "{'buffer':0,'byteLength':40,'byteStride':12,'count':4,'mode':'ATTRIBUTES'}}}";

        refuses("bad-compression", TestGlb.quad("{'buffer':0,'byteLength':48}", packed));
    }

    private static byte[] withImage(byte[] bytes) {
        return TestGlb.quad("'scene':0", "'scene':0,'images':[{'uri':'" + TestGlb.dataUri(bytes) + "'}]");
    }

    /** Before memory is taken for what the packed bytes ask for. */
    private void refusesAtOnce(String code, byte[] packed) {
        byte[] file = TestDraco.inGlb(packed);
        long before = bytesTakenByThisThread();
        refuses(code, file);
        assertThat(bytesTakenByThisThread() - before).isLessThan(8 << 20);
    }

    private static long bytesTakenByThisThread() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private void refuses(String code, byte[] file) {
        assertThatExceptionOfType(GltfRefused.class)
                .isThrownBy(() -> reader.read(file))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused.detail()).isNotBlank());
    }
}
