package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The number formats of glTF 2.0, section 3.6.2.2. */
public enum ComponentType {
    BYTE(5120, 1, 127),
    UNSIGNED_BYTE(5121, 1, 255),
    SHORT(5122, 2, 32767),
    UNSIGNED_SHORT(5123, 2, 65535),
    UNSIGNED_INT(5125, 4, 4294967295.0),
    FLOAT(5126, 4, 1);

    private final int code;
    private final int bytes;
    private final double one;

    ComponentType(int code, int bytes, double one) {
        this.code = code;
        this.bytes = bytes;
        this.one = one;
    }

    static ComponentType of(int code) {
        return Arrays.stream(values())
                .filter(each -> each.code == code)
                .findFirst()
                .orElseThrow(() -> new GltfRefused("bad-accessor", "%d is no component type of glTF.", code));
    }

    public int code() {
        return code;
    }

    public int bytes() {
        return bytes;
    }

    /** The stored number that means 1 when the accessor is normalized. */
    public double one() {
        return one;
    }

    double number(ByteBuffer data, int at) {
        return switch (this) {
            case BYTE -> data.get(at);
            case UNSIGNED_BYTE -> data.get(at) & 0xff;
            case SHORT -> data.getShort(at);
            case UNSIGNED_SHORT -> data.getShort(at) & 0xffff;
            case UNSIGNED_INT -> data.getInt(at) & 0xffffffffL;
            case FLOAT -> data.getFloat(at);
        };
    }

    void put(ByteBuffer data, double number) {
        switch (this) {
            case BYTE, UNSIGNED_BYTE -> data.put((byte) Math.round(number));
            case SHORT, UNSIGNED_SHORT -> data.putShort((short) Math.round(number));
            case UNSIGNED_INT -> data.putInt((int) Math.round(number));
            case FLOAT -> data.putFloat((float) number);
        }
    }
}
