package dev.plinth.asset.cli;

import dev.plinth.asset.gltf.Weight;
import dev.plinth.asset.pipeline.Options;
import dev.plinth.asset.pipeline.Pipeline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Answers jobs line by line until its input ends, which it does when the owner dies. */
final class Worker {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Pipeline pipeline;
    private final PrintStream out;

    Worker(Pipeline pipeline, PrintStream out) {
        this.pipeline = pipeline;
        this.out = out;
    }

    void run(BufferedReader jobs) throws IOException {
        send(new Message.Ready());
        for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
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
        } catch (IOException broken) {
            return new Message.Failed(broken.toString());
        }
    }

    private void send(Message message) {
        out.println(JSON.writerFor(Message.class).writeValueAsString(message));
        out.flush();
    }
}
