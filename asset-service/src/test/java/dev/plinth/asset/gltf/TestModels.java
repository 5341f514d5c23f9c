package dev.plinth.asset.gltf;

import dev.plinth.asset.pipeline.Compact;
import java.awt.Color;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Small sound models, each with one thing that must survive. */
public final class TestModels {

    private static final int STEPS = 8;

    private TestModels() {}

    /** A cube of 0.5 m with two textured material variants, Oak and Walnut. */
    public static Document cubeWithVariants() {
        ObjectNode json = json("""
                {'asset':{'version':'2.0'},'scene':0,'scenes':[{'nodes':[0]}],'nodes':[{'name':'cube','mesh':0}],
                'extensionsUsed':['KHR_materials_variants'],
                'extensions':{'KHR_materials_variants':{'variants':[{'name':'Oak'},{'name':'Walnut'}]}},
                'meshes':[{'primitives':[{'attributes':{'POSITION':0,'NORMAL':1,'TEXCOORD_0':2},'indices':3,'material':0,
                 'extensions':{'KHR_materials_variants':{'mappings':[{'material':0,'variants':[0]},{'material':1,'variants':[1]}]}}}]}],
                'materials':[{'name':'oak','pbrMetallicRoughness':{'baseColorTexture':{'index':0},'metallicFactor':0}},
                 {'name':'walnut','pbrMetallicRoughness':{'baseColorTexture':{'index':1},'metallicFactor':0}}],
                'textures':[{'source':0},{'source':1}]}""");
        return new Document(
                json,
                List.of(cube()),
                List.of(
                        Image.of(TestGlb.png(64, new Color(0xd8b07a), new Color(0xc49a62))),
                        Image.of(TestGlb.png(64, new Color(0x4a2f1f), new Color(0x5d3c28)))));
    }

    /** A ball of glass, its texture heavier by far than its triangles. */
    public static Document glassBall() {
        ObjectNode json = json("""
                {'asset':{'version':'2.0'},'scene':0,'scenes':[{'nodes':[0]}],'nodes':[{'mesh':0}],
                'extensionsUsed':['KHR_materials_transmission'],
                'meshes':[{'primitives':[{'attributes':{'POSITION':0,'NORMAL':1,'TEXCOORD_0':2},'indices':3,'material':0}]}],
                'materials':[{'pbrMetallicRoughness':{'baseColorTexture':{'index':0},'metallicFactor':0},
                 'extensions':{'KHR_materials_transmission':{'transmissionFactor':0.5}}}],
                'textures':[{'source':0}]}""");
        Accessor[] cube = cube();
        float[] positions = cube[0].floats();
        float[] normals = new float[positions.length];
        for (int i = 0; i < positions.length; i += 3) {
            double length = Math.hypot(Math.hypot(positions[i], positions[i + 1]), positions[i + 2]);
            for (int axis = i; axis < i + 3; axis++) {
                normals[axis] = (float) (positions[axis] / length);
                positions[axis] = normals[axis] / 4;
            }
        }
        return new Document(
                json,
                List.of(
                        Accessor.ofFloats(ElementType.VEC3, positions),
                        Accessor.ofFloats(ElementType.VEC3, normals),
                        cube[2],
                        cube[3]),
                List.of(Image.of(TestGlb.noise(512))));
    }

    /** A strip that two joints bend, the second one turned. */
    public static Document skinnedStrip() {
        ObjectNode json = json("""
                {'asset':{'version':'2.0'},'scene':0,'scenes':[{'nodes':[0,1]}],
                'nodes':[{'mesh':0,'skin':0},{'children':[2]},{'translation':[0,1,0],'rotation':[0,0,0.3826834,0.9238795]}],
                'skins':[{'joints':[1,2],'inverseBindMatrices':5}],
                'meshes':[{'primitives':[{'attributes':{'POSITION':0,'NORMAL':1,'JOINTS_0':2,'WEIGHTS_0':3},'indices':4,'material':0}]}],
                'materials':[{'doubleSided':true}]}""");
        int rows = 21;
        float[] positions = new float[rows * 6];
        float[] normals = new float[rows * 6];
        float[] joints = new float[rows * 8];
        float[] weights = new float[rows * 8];
        for (int i = 0; i < rows * 2; i++) {
            float height = 2f * (i / 2) / (rows - 1);
            positions[i * 3] = i % 2 == 0 ? -0.2f : 0.2f;
            positions[i * 3 + 1] = height;
            normals[i * 3 + 2] = 1;
            joints[i * 4 + 1] = 1;
            weights[i * 4 + 1] = height / 2;
            weights[i * 4] = 1 - height / 2;
        }
        float[] bind = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -1, 0, 1
        };
        return new Document(
                json,
                List.of(
                        Accessor.ofFloats(ElementType.VEC3, positions),
                        Accessor.ofFloats(ElementType.VEC3, normals),
                        Accessor.packed(ElementType.VEC4, ComponentType.UNSIGNED_BYTE, false, joints, 0),
                        Accessor.ofFloats(ElementType.VEC4, weights),
                        Accessor.ofIndices(strip(rows), rows * 2),
                        Accessor.ofFloats(ElementType.MAT4, bind)),
                List.of());
    }

    /** A cube that half way to its target leans over, with an animation of the weight. */
    public static Document morphingCube() {
        ObjectNode json = json("""
                {'asset':{'version':'2.0'},'scene':0,'scenes':[{'nodes':[0]}],'nodes':[{'mesh':0}],
                'meshes':[{'weights':[0.5],'primitives':[{'attributes':{'POSITION':0,'NORMAL':1},'indices':3,'targets':[{'POSITION':4}]}]}],
                'animations':[{'samplers':[{'input':5,'output':6}],'channels':[{'sampler':0,'target':{'node':0,'path':'weights'}}]}]}""");
        Accessor[] cube = cube();
        float[] moves = cube[0].floats();
        for (int i = 0; i < moves.length; i += 3) {
            moves[i] = moves[i + 1] > 0 ? 0.4f : 0;
            moves[i + 1] = 0;
            moves[i + 2] = 0;
        }
        return Compact.accessors(new Document(
                json,
                List.of(
                        cube[0],
                        cube[1],
                        cube[2],
                        cube[3],
                        Accessor.ofFloats(ElementType.VEC3, moves),
                        Accessor.ofFloats(ElementType.SCALAR, 0, 1),
                        Accessor.ofFloats(ElementType.SCALAR, 0, 1)),
                List.of()));
    }

    /** Positions, normals, texture coordinates and indices of six faces in small squares. */
    private static Accessor[] cube() {
        int side = STEPS + 1;
        float[] positions = new float[6 * side * side * 3];
        float[] normals = new float[positions.length];
        float[] coordinates = new float[6 * side * side * 2];
        int[] indices = new int[6 * STEPS * STEPS * 6];
        int at = 0;
        for (int vertex = 0; vertex < 6 * side * side; vertex++) {
            int face = vertex / (side * side);
            float u = (float) (vertex % side) / STEPS;
            float v = (float) (vertex / side % side) / STEPS;
            float sign = face % 2 == 0 ? 1 : -1;
            int axis = face / 2;
            positions[vertex * 3 + axis] = 0.25f * sign;
            positions[vertex * 3 + (axis + 1) % 3] = (u - 0.5f) * 0.5f * sign;
            positions[vertex * 3 + (axis + 2) % 3] = (v - 0.5f) * 0.5f;
            normals[vertex * 3 + axis] = sign;
            coordinates[vertex * 2] = u * 2;
            coordinates[vertex * 2 + 1] = v * 2;
            if (vertex % side < STEPS && vertex / side % side < STEPS) {
                for (int corner : new int[] {0, 1, side + 1, side + 1, side, 0}) {
                    indices[at++] = vertex + corner;
                }
            }
        }
        return new Accessor[] {
            Accessor.ofFloats(ElementType.VEC3, positions),
            Accessor.ofFloats(ElementType.VEC3, normals),
            Accessor.ofFloats(ElementType.VEC2, coordinates),
            Accessor.ofIndices(indices, positions.length / 3)
        };
    }

    private static int[] strip(int rows) {
        int[] indices = new int[(rows - 1) * 6];
        for (int row = 0; row < rows - 1; row++) {
            int[] square = {0, 1, 3, 3, 2, 0};
            for (int i = 0; i < 6; i++) {
                indices[row * 6 + i] = row * 2 + square[i];
            }
        }
        return indices;
    }

    private static ObjectNode json(String quoted) {
        return (ObjectNode) JsonMapper.shared().readTree(quoted.replace('\'', '"'));
    }
}
