package dev.plinth.asset.cli;

import dev.plinth.asset.gltf.Weight;
import dev.plinth.asset.pipeline.Options;
import dev.plinth.asset.pipeline.Pipeline;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers jobs line by line until there are no more. */
final class Worker {

    /** Where jobs come from. */
    interface Jobs {
        /** The next one's line, which is waited for; null behind the last. */
        @Nullable String next() throws IOException, InterruptedException;
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Pipeline pipeline;
    private final PrintStream out;

    Worker(Pipeline pipeline, PrintStream out) {
        this.pipeline = pipeline;
        this.out = out;
    }

    void run(Jobs jobs) throws IOException, InterruptedException {
        send(new Message.Ready());
        for (String line = jobs.next(); line != null; line = jobs.next()) {
            send(done(JSON.readValue(line, Job.class)));
        }
    }

    private Message done(Job job) {
        Path source = Path.of(job.source());
        try {
            if (job.outDir() == null) {
                Weight weight = Pipeline.weigh(source, Options.DEFAULT);
                return new Message.Weighed(weight.triangles(), weight.pixels(), weight.decodedBytes());
            }
            return Message.of(pipeline.run(
                    source,
                    Path.of(job.outDir()),
                    Options.FOR_DELIVERY,
                    (step, done, total) -> send(new Message.Working(step, done, total))));
        } catch (IOException | LinkageError broken) { // a full disk takes no native library either
            return new Message.Failed(broken.toString());
        }
    }

    private void send(Message message) {
        out.println(JSON.writerFor(Message.class).writeValueAsString(message));
        out.flush();
    }
}
