package dev.plinth.asset.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.ElementType;
import dev.plinth.asset.gltf.Extensions;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.Image;
import dev.plinth.asset.gltf.ImageType;
import dev.plinth.asset.gltf.Limits;
import dev.plinth.asset.gltf.TestGlb;
import dev.plinth.asset.gltf.TestKtx2;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.asset.pipeline.texture.Pixels;
import dev.plinth.asset.pipeline.texture.WebpEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model may hold is in its rendition too, and looks the same there: the gate refuses it otherwise. Each output
 * passes the Khronos validator. Skins and morph targets are in {@link PipelineTest}.
 */
class SurvivalTest {

    private static final Pipeline PIPELINE = Pipeline.open();
    private static final RenditionOptions FULL =
            new RenditionOptions("full", 0, 0.0001, 14, 8, 64, 0.9f, Long.MAX_VALUE, new Fidelity.Floor(0.97, 30), 0);
    private static final Options OPTIONS =
            new Options(Limits.DEFAULT, Compression.KHR_MESHOPT, List.of(FULL), List.of(16), 64, false, false);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        PIPELINE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KHR_materials_anisotropy           | {'anisotropyStrength':0.6,'anisotropyRotation':0.5}
            KHR_materials_clearcoat            | {'clearcoatFactor':1,'clearcoatRoughnessFactor':0.1,'clearcoatTexture':{'index':1}}
            KHR_materials_diffuse_transmission | {'diffuseTransmissionFactor':0.25}
            KHR_materials_emissive_strength    | {'emissiveStrength':2}
            KHR_materials_ior                  | {'ior':1.4}
            KHR_materials_iridescence          | {'iridescenceFactor':1,'iridescenceIor':1.8}
            KHR_materials_sheen                | {'sheenColorFactor':[0.9,0.5,0.3],'sheenColorTexture':{'index':1},'sheenRoughnessFactor':0.5}
            KHR_materials_specular             | {'specularFactor':0.5,'specularColorTexture':{'index':1}}
            KHR_materials_transmission         | {'transmissionFactor':0.5}
            KHR_materials_unlit                | {}
            """)
    void aMaterialsExtension(String name, String content) throws IOException {
        Document cube = TestModels.cubeWithVariants();
        ObjectNode extension = json(content);
        extensionsOf(cube, 0).set(name, extension);
        Extensions.use(cube.json(), name);

        JsonNode made = full(cube).json().at("/materials/0/extensions").path(name);

        extension.properties().stream()
                .filter(each -> !each.getValue().isObject())
                .forEach(each -> assertThat(made.path(each.getKey())).isEqualTo(each.getValue()));
        extension.properties().stream()
                .filter(each -> each.getValue().isObject())
                .forEach(each ->
                        assertThat(made.path(each.getKey()).has("index")).isTrue());
    }

    /** Thickness is measured in the mesh's units, which quantising changes. */
    @Test
    void aVolumeAsThickAsItWas() throws IOException {
        Document cube = TestModels.cubeWithVariants();
        extensionsOf(cube, 0).set("KHR_materials_transmission", json("{'transmissionFactor':1}"));
        extensionsOf(cube, 0).set("KHR_materials_volume", json("{'thicknessFactor':0.1,'attenuationDistance':0.5}"));
        Extensions.use(cube.json(), "KHR_materials_transmission");
        Extensions.use(cube.json(), "KHR_materials_volume");
        Document made = full(cube);

        double scale = made.json()
                .path("nodes")
                .valueStream()
                .filter(node -> node.has("mesh"))
                .mapToDouble(node -> node.at("/scale/0").asDouble(1))
                .sum();
        double thickness = made.json()
                .at("/materials/0/extensions/KHR_materials_volume/thicknessFactor")
                .asDouble();
        assertThat(thickness * scale).isBetween(0.0999, 0.1001);
    }

    @Test
    void dispersionOfAVolume() throws IOException {
        Document cube = TestModels.cubeWithVariants();
        extensionsOf(cube, 0).set("KHR_materials_transmission", json("{'transmissionFactor':1}"));
        extensionsOf(cube, 0).set("KHR_materials_volume", json("{'thicknessFactor':0.1}"));
        extensionsOf(cube, 0).set("KHR_materials_dispersion", json("{'dispersion':0.2}"));
        List.of("KHR_materials_transmission", "KHR_materials_volume", "KHR_materials_dispersion")
                .forEach(each -> Extensions.use(cube.json(), each));

        assertThat(full(cube)
                        .json()
                        .at("/materials/0/extensions/KHR_materials_dispersion/dispersion")
                        .asDouble())
                .isEqualTo(0.2);
    }

    @Test
    void aTurnedAndScaledTexture() throws IOException {
        Document cube = TestModels.cubeWithVariants();
        ((ObjectNode) cube.json().at("/materials/0/pbrMetallicRoughness/baseColorTexture"))
                .set(
                        "extensions",
                        json("{'KHR_texture_transform':{'offset':[0.2,0.1],'rotation':0.7,'scale':[0.5,2]}}"));
        Extensions.use(cube.json(), "KHR_texture_transform");

        JsonNode made = full(cube)
                .json()
                .at("/materials/0/pbrMetallicRoughness/baseColorTexture/extensions/KHR_texture_transform");
        assertThat(made.path("rotation").asDouble()).isEqualTo(0.7);
    }

    /** A well-known tool drops the first set here, and the file is no longer sound. */
    @Test
    void aSecondSetOfCoordinatesThatOnlySheenReads() throws IOException {
        Document cube = TestModels.cubeWithVariants();
        ((ObjectNode) cube.json().at("/meshes/0/primitives/0/attributes")).put("TEXCOORD_1", 2);
        extensionsOf(cube, 0)
                .set(
                        "KHR_materials_sheen",
                        json("{'sheenColorFactor':[1,1,1],'sheenColorTexture':{'index':1,'texCoord':1}}"));
        Extensions.use(cube.json(), "KHR_materials_sheen");
        Document made = full(cube);

        assertThat(made.json().at("/meshes/0/primitives/0/attributes").has("TEXCOORD_0"))
                .isTrue();
        assertThat(made.json().at("/meshes/0/primitives/0/attributes").has("TEXCOORD_1"))
                .isTrue();
    }

    @Test
    void aWebpTexture() throws IOException {
        Document cube = withFirstTexture(Image.of(WebpEncoder.encode(brown(), false, 0.9f)), "EXT_texture_webp");

        assertThat(full(cube).images()).extracting(Image::type).contains(ImageType.WEBP);
    }

    @Test
    void aBasisTexture() throws IOException {
        Document cube = withFirstTexture(Image.of(TestKtx2.of(brown())), "KHR_texture_basisu");
        Document made = full(cube);

        assertThat(made.images()).extracting(Image::type).containsOnly(ImageType.WEBP);
        assertThat(Extensions.used(made.json())).doesNotContain("KHR_texture_basisu");
    }

    @Test
    void sparseAccessors() throws IOException {
        String sparse = "'count':4,'type':'VEC3','sparse':{'count':1,'indices':{'bufferView':1,'byteOffset':2,"
                + "'componentType':5123},'values':{'bufferView':0,'byteOffset':24}}";
        byte[] glb = TestGlb.quad("'count':4,'type':'VEC3'", sparse);

        Document made = read(run(Files.write(folder.resolve("sparse.glb"), glb)));

        assertThat(made.accessors()).isNotEmpty();
    }

    @Test
    void everyScene() throws IOException {
        Document cube = TestModels.cubeWithVariants();
        cube.json().withArray("scenes").add(json("{'name':'open','nodes':[1]}"));
        cube.json().withArray("nodes").add(json("{'name':'door','mesh':0,'translation':[1,0,0]}"));
        Document made = full(cube);

        assertThat(made.json().path("scenes")).hasSize(2);
        assertThat(made.json().at("/scenes/1/name").asString()).isEqualTo("open");
        int door = made.json().at("/scenes/1/nodes/0").asInt();
        assertThat(named(made, door)).isEqualTo("door");
    }

    @Test
    void aNodesAnimation() throws IOException {
        Document made = full(animated("{'node':0,'path':'translation'}", ElementType.VEC3, 0, 0, 0, 0, 1, 0));

        assertThat(made.json().at("/animations/0/channels/0/target/path").asString())
                .isEqualTo("translation");
        int moved = made.json().at("/animations/0/channels/0/target/node").asInt();
        assertThat(named(made, moved)).isEqualTo("cube");
    }

    @Test
    void anAnimatedMaterialStaysItselfThoughAnotherIsItsTwin() throws IOException {
        Document twins = animated(
                "{'path':'pointer','extensions':{'KHR_animation_pointer':"
                        + "{'pointer':'/materials/1/pbrMetallicRoughness/roughnessFactor'}}}",
                ElementType.SCALAR,
                0,
                1);
        twins.json()
                .withArray("materials")
                .set(1, twins.json().at("/materials/0").deepCopy());
        Extensions.use(twins.json(), "KHR_animation_pointer");
        Document made = full(twins);

        assertThat(made.json()
                        .at("/animations/0/channels/0/target/extensions/KHR_animation_pointer/pointer")
                        .asString())
                .isEqualTo("/materials/1/pbrMetallicRoughness/roughnessFactor");
        assertThat(made.json()
                        .at("/meshes/0/primitives/0/extensions/KHR_materials_variants/mappings/1/material")
                        .asInt())
                .isEqualTo(1);
    }

    private static String named(Document document, int node) {
        JsonNode found = document.json().path("nodes").path(node);
        return found.has("name")
                ? found.path("name").asString()
                : named(document, found.path("children").path(0).asInt());
    }

    private static Document animated(String target, ElementType type, float... values) {
        Document cube = TestModels.cubeWithVariants();
        cube.json()
                .set(
                        "animations",
                        JsonMapper.shared()
                                .createArrayNode()
                                .add(json("{'samplers':[{'input':4,'output':5}],'channels':[{'sampler':0,'target':"
                                        + target + "}]}")));
        List<Accessor> accessors = new ArrayList<>(cube.accessors());
        accessors.add(Accessor.ofFloats(ElementType.SCALAR, 0, 1));
        accessors.add(Accessor.ofFloats(type, values));
        return cube.with(accessors);
    }

    private static Document withFirstTexture(Image image, String extension) {
        Document cube = TestModels.cubeWithVariants();
        ObjectNode texture = (ObjectNode) cube.json().at("/textures/0");
        texture.remove("source");
        texture.set("extensions", json("{'" + extension + "':{'source':0}}"));
        Extensions.require(cube.json(), extension);
        return new Document(
                cube.json(), cube.accessors(), List.of(image, cube.images().get(1)));
    }

    private static Pixels brown() {
        int[] argb = new int[64 * 64];
        Arrays.fill(argb, 0xff8a6a4a);
        Arrays.fill(argb, 0, 64 * 32, 0xffc0a080);
        return new Pixels(64, 64, argb);
    }

    private static ObjectNode extensionsOf(Document document, int material) {
        return ((ObjectNode) document.json().path("materials").path(material)).withObjectProperty("extensions");
    }

    private static ObjectNode json(String quoted) {
        return (ObjectNode) JsonMapper.shared().readTree(quoted.replace('\'', '"'));
    }

    private Document full(Document source) throws IOException {
        return read(run(Files.write(folder.resolve("source.glb"), GltfWriter.write(source, Compression.NONE))));
    }

    private Outcome.Result run(Path source) throws IOException {
        Outcome outcome = PIPELINE.run(source, folder.resolve("out"), OPTIONS, Progress.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Result.class);
        var result = (Outcome.Result) outcome;
        assertThat(result.warnings()).noneMatch(warning -> warning.code().equals("unchecked"));
        return result;
    }

    private static Document read(Outcome.Result result) throws IOException {
        Rendition full = result.renditions().stream()
                .filter(each -> each.kind().equals("full"))
                .findFirst()
                .orElseThrow();
        return new GltfReader(Limits.DEFAULT).read(Files.readAllBytes(full.file()));
    }
}
