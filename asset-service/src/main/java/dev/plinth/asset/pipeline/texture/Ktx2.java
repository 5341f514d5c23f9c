package dev.plinth.asset.pipeline.texture;

import static org.lwjgl.util.ktx.KTX.KTX_SUCCESS;
import static org.lwjgl.util.ktx.KTX.KTX_TEXTURE_CREATE_LOAD_IMAGE_DATA_BIT;
import static org.lwjgl.util.ktx.KTX.KTX_TTF_RGBA32;
import static org.lwjgl.util.ktx.KTX.ktxTexture2_CreateFromMemory;
import static org.lwjgl.util.ktx.KTX.ktxTexture2_NeedsTranscoding;
import static org.lwjgl.util.ktx.KTX.ktxTexture2_TranscodeBasis;
import static org.lwjgl.util.ktx.KTX.ktxTexture_Destroy;
import static org.lwjgl.util.ktx.KTX.ktxTexture_GetData;
import static org.lwjgl.util.ktx.KTX.ktxTexture_GetImageOffset;

import dev.plinth.asset.gltf.Image;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.ktx.ktxTexture;
import org.lwjgl.util.ktx.ktxTexture2;

/** KTX 2.0 with Basis Universal supercompression (KHR_texture_basisu), its largest level. */
final class Ktx2 {

    private Ktx2() {}

    static Pixels decode(Image image) {
        ByteBuffer in =
                MemoryUtil.memAlloc(image.bytes().length).put(image.bytes()).flip();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer created = stack.mallocPointer(1);
            check(image, ktxTexture2_CreateFromMemory(in, KTX_TEXTURE_CREATE_LOAD_IMAGE_DATA_BIT, created));
            ktxTexture2 texture = ktxTexture2.create(created.get(0));
            ktxTexture base = ktxTexture.create(texture.address());
            try {
                if (!ktxTexture2_NeedsTranscoding(texture)) {
                    throw ImageDecoder.damaged(image);
                }
                check(image, ktxTexture2_TranscodeBasis(texture, KTX_TTF_RGBA32, 0));
                PointerBuffer largest =
                        stack.mallocPointer(1); // the levels lie one behind the other, the smallest first
                check(image, ktxTexture_GetImageOffset(base, 0, 0, 0, largest));
                long length = (long) texture.baseWidth() * texture.baseHeight() * 4;
                long data = MemoryUtil.memAddress(Objects.requireNonNull(ktxTexture_GetData(base))) + largest.get(0);
                return ImageDecoder.fromRgba(
                        texture.baseWidth(), texture.baseHeight(), MemoryUtil.memByteBuffer(data, (int) length));
            } finally {
                ktxTexture_Destroy(base);
            }
        } finally {
            MemoryUtil.memFree(in);
        }
    }

    private static void check(Image image, int status) {
        if (status != KTX_SUCCESS) {
            throw ImageDecoder.damaged(image);
        }
    }
}
