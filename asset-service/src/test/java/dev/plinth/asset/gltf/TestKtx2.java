package dev.plinth.asset.gltf;

import static org.lwjgl.util.ktx.KTX.KTX_SUCCESS;
import static org.lwjgl.util.ktx.KTX.KTX_TEXTURE_CREATE_ALLOC_STORAGE;
import static org.lwjgl.util.ktx.KTX.ktxTexture2_CompressBasis;
import static org.lwjgl.util.ktx.KTX.ktxTexture2_Create;
import static org.lwjgl.util.ktx.KTX.ktxTexture_Destroy;
import static org.lwjgl.util.ktx.KTX.ktxTexture_SetImageFromMemory;
import static org.lwjgl.util.ktx.KTX.ktxTexture_WriteToMemory;

import dev.plinth.asset.pipeline.texture.Pixels;
import java.nio.ByteBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.ktx.ktxTexture;
import org.lwjgl.util.ktx.ktxTexture2;
import org.lwjgl.util.ktx.ktxTextureCreateInfo;

/** Pictures as KHR_texture_basisu holds them: KTX 2.0, ETC1S. */
public final class TestKtx2 {

    private static final int R8G8B8A8_SRGB = 43;

    private TestKtx2() {}

    /** @param levels the largest first, each of half the edges of the one before */
    public static byte[] of(Pixels... levels) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            var info = ktxTextureCreateInfo
                    .calloc(stack)
                    .vkFormat(R8G8B8A8_SRGB)
                    .baseWidth(levels[0].width())
                    .baseHeight(levels[0].height())
                    .baseDepth(1)
                    .numDimensions(2)
                    .numLevels(levels.length)
                    .numLayers(1)
                    .numFaces(1);
            PointerBuffer created = stack.mallocPointer(1);
            check(ktxTexture2_Create(info, KTX_TEXTURE_CREATE_ALLOC_STORAGE, created));
            ktxTexture2 texture = ktxTexture2.create(created.get(0));
            ktxTexture base = ktxTexture.create(texture.address());
            try {
                for (int level = 0; level < levels.length; level++) {
                    check(ktxTexture_SetImageFromMemory(base, level, 0, 0, rgba(levels[level])));
                }
                check(ktxTexture2_CompressBasis(texture, 128));
                return written(base, stack);
            } finally {
                ktxTexture_Destroy(base);
            }
        }
    }

    private static ByteBuffer rgba(Pixels pixels) {
        ByteBuffer rgba = ByteBuffer.allocateDirect(pixels.argb().length * 4);
        for (int argb : pixels.argb()) {
            rgba.putInt(Integer.rotateLeft(argb, 8));
        }
        return rgba.flip();
    }

    private static byte[] written(ktxTexture texture, MemoryStack stack) {
        PointerBuffer address = stack.mallocPointer(1);
        PointerBuffer size = stack.mallocPointer(1);
        check(ktxTexture_WriteToMemory(texture, address, size));
        byte[] file = new byte[(int) size.get(0)];
        MemoryUtil.memByteBuffer(address.get(0), file.length).get(file);
        return file; // the few bytes that libktx allocated stay with this test's process
    }

    private static void check(int status) {
        if (status != KTX_SUCCESS) {
            throw new IllegalStateException("libktx answered " + status);
        }
    }
}
