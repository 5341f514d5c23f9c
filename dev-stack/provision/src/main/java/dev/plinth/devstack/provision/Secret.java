package dev.plinth.devstack.provision;

import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import tools.jackson.databind.json.JsonMapper;

/** A secret of Secrets Manager: a JSON object whose keys are the names of a service's properties. */
public record Secret(String name, Map<String, String> properties) {

    public Secret {
        properties = Map.copyOf(properties);
    }

    public void createIn(SecretsManagerClient secretsManager) {
        String value = JsonMapper.shared().writeValueAsString(properties);
        try {
            secretsManager.createSecret(create -> create.name(name).secretString(value));
        } catch (ResourceExistsException exists) {
            secretsManager.putSecretValue(put -> put.secretId(name).secretString(value));
        }
    }

    @Override
    public String toString() {
        return "Secret[" + name + "]";
    }
}
