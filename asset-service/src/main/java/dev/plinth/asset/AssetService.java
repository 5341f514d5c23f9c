package dev.plinth.asset;

import dev.plinth.asset.batch.HeavyJob;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 3D models: upload, pipeline, versions, signed delivery. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AssetService {

    /** {@code prepare <model> <version>} is the command of a Batch job; anything else is the service. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 3 && args[0].equals("prepare")) {
            HeavyJob.run(args[1], args[2]);
        } else {
            SpringApplication.run(AssetService.class, args);
        }
    }
}
