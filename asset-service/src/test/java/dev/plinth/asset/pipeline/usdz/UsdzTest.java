package dev.plinth.asset.pipeline.usdz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.asset.pipeline.texture.Gallery;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class UsdzTest {

    private static final int LOCAL_HEADER = 0x04034b50;

    private final Document cube = TestModels.cubeWithVariants().copy();

    @Test
    void storesEachFileUnpackedAtAMultipleOf64Bytes() {
        assertThat(stored(usdz(null))).hasSizeGreaterThan(1).allSatisfy((name, entry) -> {
            assertThat(entry.method()).isZero();
            assertThat(entry.offset() % 64).isZero();
            assertThat(entry.flags() & 8).as("sizes follow the data").isZero();
        });
    }

    @Test
    void beginsWithALayerInMetresThatNamesItsModel() {
        assertThat(stored(usdz(null)).keySet().iterator().next()).isEqualTo("model.usda");
        assertThat(layer(null))
                .startsWith("#usda 1.0")
                .contains("defaultPrim = \"Model\"", "metersPerUnit = 1", "upAxis = \"Y\"");
    }

    @Test
    void everyConnectionLeadsToAShaderThatIsThere() {
        String layer = layer(null);
        var targets = Pattern.compile("<(/Model/[^>.]+)").matcher(layer);

        assertThat(targets.results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(path -> {
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    assertThat(layer).containsPattern("def (Material|Shader) \"" + name + "\"");
                });
    }

    @Test
    void everyPictureThatIsNamedIsInTheArchive() {
        var named = Pattern.compile("@([^@]+)@").matcher(layer(null));

        assertThat(named.results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allMatch(stored(usdz(null))::containsKey);
    }

    @Test
    void eachVariantShowsItsOwnPicture() {
        assertThat(stored(usdz(0))).containsKey("textures/0-colour.jpg").doesNotContainKey("textures/1-colour.jpg");
        assertThat(stored(usdz(1))).containsKey("textures/1-colour.jpg").doesNotContainKey("textures/0-colour.jpg");
    }

    @Test
    void alphaNeedsAPng() {
        material().put("alphaMode", "BLEND");

        assertThat(stored(usdz(null))).containsKey("textures/0-colour.png");
        assertThat(layer(null))
                .contains("inputs:opacity.connect = </Model/Materials/Material0/baseColorTexture.outputs:a>");
    }

    @Test
    void glassIsSeenThrough() {
        material().set("extensions", json("{'KHR_materials_transmission':{'transmissionFactor':1}}"));

        assertThat(layer(null)).contains("inputs:opacity = 0.15");
    }

    @Test
    void aTexturesTransformIsInItsCoordinates() {
        ((ObjectNode) cube.json().at("/materials/0/pbrMetallicRoughness/baseColorTexture"))
                .set("extensions", json("{'KHR_texture_transform':{'offset':[0.25,0],'scale':[0.5,0.5]}}"));

        // u 0 … 2 becomes 0.25 … 1.25; v 0 … 2 becomes 0 … 1 and runs the other way
        assertThat(layer(null)).contains("primvars:st = [(0.25, 1), ").contains("(1.25, 0)");
    }

    @Test
    void equalModelsAreEqualBytes() {
        assertThat(usdz(null)).isEqualTo(usdz(0));
    }

    @Test
    void aSkinStandsAsItRests() {
        String layer = layerOf(Usdz.write(TestModels.skinnedStrip(), null, new Gallery()));

        assertThat(layer).contains("uniform bool doubleSided = 1").contains("point3f[] points = [(-0.2, 0, 0)");
    }

    private byte[] usdz(Integer variant) {
        return Usdz.write(cube, variant, new Gallery());
    }

    private String layer(Integer variant) {
        return layerOf(usdz(variant));
    }

    private static String layerOf(byte[] usdz) {
        Entry layer = stored(usdz).get("model.usda");
        return new String(usdz, layer.offset(), layer.size(), StandardCharsets.UTF_8);
    }

    private ObjectNode material() {
        return (ObjectNode) cube.json().at("/materials/0");
    }

    private record Entry(int offset, int size, int method, int flags) {}

    /** As a reader finds them that goes from one local header to the next. */
    private static Map<String, Entry> stored(byte[] usdz) {
        ByteBuffer in = ByteBuffer.wrap(usdz).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Entry> entries = new LinkedHashMap<>();
        int at = 0;
        while (in.getInt(at) == LOCAL_HEADER) {
            int size = in.getInt(at + 18);
            int nameLength = in.getShort(at + 26);
            int data = at + 30 + nameLength + in.getShort(at + 28);
            String name = new String(usdz, at + 30, nameLength, StandardCharsets.UTF_8);
            entries.put(name, new Entry(data, size, in.getShort(at + 8), in.getShort(at + 6)));
            at = data + size;
        }
        return entries;
    }

    private static ObjectNode json(String quoted) {
        return (ObjectNode) JsonMapper.shared().readTree(quoted.replace('\'', '"'));
    }
}
