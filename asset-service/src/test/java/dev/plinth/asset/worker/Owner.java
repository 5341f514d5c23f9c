package dev.plinth.asset.worker;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a service is to its workers: starts one, gives it a job, and says its id and when it is at work. */
final class Owner {

    private Owner() {}

    /** @param arguments the upload, where to put what is made, then the worker's command */
    public static void main(String[] arguments) throws IOException {
        List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
        Process worker = new ProcessBuilder(command).start();
        worker.outputWriter()
                .append(JsonMapper.shared().writeValueAsString(Map.of("source", arguments[0], "outDir", arguments[1])))
                .append('\n')
                .flush();
        worker.inputReader().lines().filter(line -> line.contains("validate")).findFirst();
        System.out.println(worker.pid());
        worker.inputReader().readLine();
    }
}
