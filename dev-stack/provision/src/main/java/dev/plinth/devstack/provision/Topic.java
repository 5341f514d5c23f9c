package dev.plinth.devstack.provision;

import com.fasterxml.jackson.annotation.JsonCreator;
import software.amazon.awssdk.services.sns.SnsClient;

/** An SNS topic. */
public record Topic(String name) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Topic {}

    public String arn() {
        return "arn:aws:sns:" + LocalAws.REGION + ":" + LocalAws.ACCOUNT + ":" + name;
    }

    Topic prefixed(String prefix) {
        return new Topic(prefix + name);
    }

    void createIn(SnsClient sns) {
        sns.createTopic(create -> create.name(name));
    }
}
