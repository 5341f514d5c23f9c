package dev.plinth.asset.cli;

import dev.plinth.asset.pipeline.Pipeline;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;

/** {@code optimize in.glb out-dir [--report json]} for people, {@code worker} for the service. */
public final class Main {

    private static final String USAGE = """
            usage: optimize <in.glb> <out-dir> [--report <file.json>]
                   worker                        one JSON job a line on stdin, JSON lines on stdout; ends
                                                 with its input, also in the midst of a job
                   convert                       the full level alone: one "in<tab>out" a line on stdin
                   compare <source> <file> …     how like its source each file looks: PSNR in dB, SSIM
            """;

    /** How LWJGL reaches native memory: by java.lang.foreign, since sun.misc.Unsafe is on its way out of the JDK. */
    private static final String MEMORY = "org.lwjgl.system.memoryBackend";

    private static final int OWNERLESS = 3;

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(arguments));
    }

    static int run(String... arguments) throws IOException, InterruptedException {
        if (System.getProperty(MEMORY) == null) {
            System.setProperty(MEMORY, "ffm");
        }
        String command = arguments.length == 0 ? "" : arguments[0];
        return switch (command) {
            case "optimize" -> optimize(arguments);
            case "worker" -> work(Pipeline::open);
            case "convert" -> convert();
            case "compare" -> arguments.length < 3 ? usage() : new Compare(System.out).run(arguments);
            default -> usage();
        };
    }

    private static int optimize(String[] arguments) throws IOException {
        if (arguments.length != 3 && !(arguments.length == 5 && arguments[3].equals("--report"))) {
            return usage();
        }
        SmallHeap.keep();
        try (var pipeline = Pipeline.open()) {
            String report = arguments.length == 5 ? arguments[4] : null;
            return new Optimize(pipeline, System.out, ProgressBar.onTerminal(System.err))
                    .run(arguments[1], arguments[2], report);
        } catch (NoSuchFileException missing) {
            System.err.println("there is no file " + missing.getMessage());
            return 2;
        } catch (IOException denied) {
            System.err.println("cannot read or write: " + denied.getMessage());
            return 2;
        }
    }

    /**
     * Whatever a library prints must not get between the answers. When the input ends the owner is gone, and with it whoever
     * kept the time of a job.
     */
    public static int work(Supplier<Pipeline> pipelines) throws IOException, InterruptedException {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        SmallHeap.keep();
        try (var pipeline = pipelines.get();
                var jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            new Worker(pipeline, answers)
                    .run(Leash.on(jobs, () -> Runtime.getRuntime().halt(OWNERLESS)));
        }
        return 0;
    }

    private static int convert() throws IOException {
        SmallHeap.keep();
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return new Convert(System.out).run(lines);
        }
    }

    private static int usage() {
        System.err.print(USAGE);
        return 2;
    }
}
