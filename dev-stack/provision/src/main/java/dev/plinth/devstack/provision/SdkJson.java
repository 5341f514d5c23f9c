package dev.plinth.devstack.provision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;

/** Reads the AWS CLI's JSON into the SDK's request of the same name, as strictly as the CLI does. */
public final class SdkJson {

    private SdkJson() {}

    /**
     * Fills in the builder every member that the JSON has.
     *
     * @throws IllegalArgumentException where the JSON has a member that the request does not know, or lacks one that it needs
     */
    public static <B extends SdkPojo> B read(JsonNode json, B builder) {
        var unknown = new TreeSet<>(json.propertyNames());
        for (SdkField<?> field : builder.sdkFields()) {
            unknown.remove(field.memberName());
            json.optional(field.memberName())
                    .ifPresentOrElse(value -> field.set(builder, valueOf(field, value)), () -> refuseIfNeeded(field));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown members: " + unknown);
        }
        return builder;
    }

    private static void refuseIfNeeded(SdkField<?> field) {
        if (field.containsTrait(RequiredTrait.class)) {
            throw new IllegalArgumentException(field.memberName() + " is missing");
        }
    }

    private static Object valueOf(SdkField<?> field, JsonNode json) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            return json.asString();
        } else if (type == MarshallingType.INTEGER) {
            return json.asInt();
        } else if (type == MarshallingType.LONG) {
            return json.asLong();
        } else if (type == MarshallingType.DOUBLE) {
            return json.asDouble();
        } else if (type == MarshallingType.BOOLEAN) {
            return json.asBoolean();
        } else if (type == MarshallingType.LIST) {
            return listOf(field.getTrait(ListTrait.class).memberFieldInfo(), json);
        } else if (type == MarshallingType.MAP) {
            var map = new HashMap<String, Object>();
            SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
            json.properties().forEach(each -> map.put(each.getKey(), valueOf(value, each.getValue())));
            return map;
        } else if (type == MarshallingType.SDK_POJO) {
            return ((Buildable) read(json, field.constructor().get())).build();
        }
        throw new IllegalArgumentException(field.memberName() + " is not read from JSON");
    }

    private static List<Object> listOf(SdkField<?> member, JsonNode json) {
        var list = new ArrayList<>();
        json.forEach(element -> list.add(valueOf(member, element)));
        return list;
    }
}
