package dev.plinth.asset.worker;

import dev.plinth.asset.cli.Main;
import dev.plinth.asset.pipeline.Pipeline;
import dev.plinth.asset.pipeline.check.Validation;
import dev.plinth.asset.pipeline.check.Validator;
import java.io.IOException;
import java.nio.file.Path;

/** A worker over an upload that it never comes to an end with. */
final class Endless {

    private Endless() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Main.work(() -> new Pipeline(new Validator() {
            @Override
            public Validation validate(Path glb) {
                while (true) {
                    Thread.onSpinWait();
                }
            }

            @Override
            public void close() {}
        }));
    }
}
