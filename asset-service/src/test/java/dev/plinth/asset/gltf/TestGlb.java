package dev.plinth.asset.gltf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/** Tiny files, written by hand so that they may be wrong in any way. */
public final class TestGlb {

    /** Four corners of a unit square, then its six indices as shorts. */
    public static final ByteBuffer QUAD = quadBytes();

    static final String QUAD_JSON = """
            {'asset':{'version':'2.0'},'scene':0,'scenes':[{'nodes':[0]}],'nodes':[{'mesh':0}],
            'meshes':[{'primitives':[{'attributes':{'POSITION':0},'indices':1}]}],
            'accessors':[{'bufferView':0,'componentType':5126,'count':4,'type':'VEC3','min':[0,0,0],'max':[1,1,0]},
            {'bufferView':1,'componentType':5123,'count':6,'type':'SCALAR'}],
            'bufferViews':[{'buffer':0,'byteLength':48},{'buffer':0,'byteOffset':48,'byteLength':12}],
            'buffers':[{'byteLength':60}]}""";

    private TestGlb() {}

    public static byte[] of(String json, ByteBuffer binary) {
        return GlbContainer.write(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), binary);
    }

    /** A sound quad whose JSON parts may be replaced: {@code changed} is put in the place of {@code original}. */
    public static byte[] quad(String original, String changed) {
        if (!QUAD_JSON.contains(original)) {
            throw new IllegalArgumentException("not in the quad: " + original);
        }
        return of(QUAD_JSON.replace(original, changed), QUAD);
    }

    public static byte[] quad() {
        return quad("'scene':0", "'scene':0");
    }

    private static ByteBuffer quadBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : new float[] {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0}) {
            bytes.putFloat(value);
        }
        for (int index : new int[] {0, 1, 2, 2, 3, 0}) {
            bytes.putShort((short) index);
        }
        return bytes.flip();
    }

    /** A picture of two colours, in squares. */
    public static byte[] png(int edge, Color one, Color other) {
        var image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < edge * edge; i++) {
            boolean even = (i % edge / 8 + i / edge / 8) % 2 == 0;
            image.setRGB(i % edge, i / edge, (even ? one : other).getRGB());
        }
        return png(image);
    }

    /** A picture that no coder makes small. */
    static byte[] noise(int edge) {
        var image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < edge * edge; i++) {
            image.setRGB(i % edge, i / edge, 0xc0c0c0 | random.nextInt());
        }
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String dataUri(byte[] bytes) {
        return "data:application/octet-stream;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
