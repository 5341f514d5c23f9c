package dev.plinth.devstack.cloud.batch;

import dev.plinth.devstack.cloud.wire.Account;
import dev.plinth.devstack.cloud.wire.DurableFile;
import dev.plinth.devstack.cloud.wire.DurableState;
import dev.plinth.devstack.cloud.wire.JsonOperation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** AWS Batch, by the paths of its operations. */
public final class Batch {

    private Batch() {}

    /**
     * @param folder for what must survive
     * @param images entry points, see {@link Container}
     */
    public static Map<String, JsonOperation> in(Path folder, Path images, Account account, Clock clock) {
        var state = new DurableState<>(new DurableFile(folder.resolve("batch.json")), Ledger.class, Ledger.EMPTY);
        var runner = new Runner(state, new Container(images, folder.resolve("batch")), clock).recovered();
        var operations = new BatchOperations(state, runner, account, clock);
        return Map.of(
                "/v1/registerjobdefinition", operations::register,
                "/v1/submitjob", operations::submit,
                "/v1/describejobs", operations::describe,
                "/v1/terminatejob", operations::terminate);
    }
}
