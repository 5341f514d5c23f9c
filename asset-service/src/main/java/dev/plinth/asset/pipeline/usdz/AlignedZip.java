package dev.plinth.asset.pipeline.usdz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip whose files are stored, not packed, and begin at multiples of 64 bytes, as the USDZ specification asks. */
final class AlignedZip {

    private static final int ALIGNMENT = 64;
    private static final long EPOCH = 315_619_200_000L; // 1980-01-02, so that equal content gives equal bytes

    private AlignedZip() {}

    /** @param files by their names, in their order */
    static byte[] of(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Never);
            for (var file : files.entrySet()) {
                zip.putArchiveEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ZipArchiveEntry entry(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTime(EPOCH);
        entry.setAlignment(ALIGNMENT);
        return entry;
    }
}
