package dev.plinth.asset.pipeline.texture;

import dev.plinth.asset.gltf.GltfRefused;
import dev.plinth.asset.gltf.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javax.imageio.ImageIO;
import org.lwjgl.stb.STBImage;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** Decodes what glTF may hold. The caller has checked the size that the header states. */
public final class ImageDecoder {

    private ImageDecoder() {}

    /** @throws GltfRefused where the picture is damaged */
    public static Pixels decode(Image image) {
        Pixels pixels =
                switch (image.type()) {
                    case PNG, JPEG -> stb(image);
                    case WEBP -> webp(image);
                    case KTX2 -> Ktx2.decode(image);
                };
        if (pixels.width() != image.width() || pixels.height() != image.height()) {
            throw damaged(image);
        }
        return pixels;
    }

    private static Pixels stb(Image image) {
        ByteBuffer in =
                MemoryUtil.memAlloc(image.bytes().length).put(image.bytes()).flip();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer width = stack.mallocInt(1);
            IntBuffer height = stack.mallocInt(1);
            ByteBuffer rgba = STBImage.stbi_load_from_memory(in, width, height, stack.mallocInt(1), 4);
            if (rgba == null) {
                throw damaged(image);
            }
            try {
                return fromRgba(width.get(0), height.get(0), rgba);
            } finally {
                STBImage.stbi_image_free(rgba.rewind());
            }
        } finally {
            MemoryUtil.memFree(in);
        }
    }

    static Pixels fromRgba(int width, int height, ByteBuffer rgba) {
        IntBuffer words = rgba.duplicate().order(ByteOrder.BIG_ENDIAN).asIntBuffer();
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = Integer.rotateRight(words.get(i), 8);
        }
        return new Pixels(width, height, argb);
    }

    private static Pixels webp(Image image) {
        try {
            BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(image.bytes()));
            if (decoded != null) {
                return Pixels.of(decoded);
            }
        } catch (IOException cut) {
            throw damaged(image);
        }
        throw damaged(image);
    }

    static GltfRefused damaged(Image image) {
        return new GltfRefused("bad-image", "A %s texture is damaged.", image.type());
    }
}
