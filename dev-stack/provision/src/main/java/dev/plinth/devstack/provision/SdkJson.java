package dev.plinth.devstack.provision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;

/** Reads the AWS CLI's JSON into the SDK's request of the same name. */
final class SdkJson {

    private SdkJson() {}

    /** Fills in the builder every member that the JSON has. */
    static <B extends SdkPojo> B read(JsonNode json, B builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            json.optional(field.memberName()).ifPresent(value -> field.set(builder, valueOf(field, value)));
        }
        return builder;
    }

    private static Object valueOf(SdkField<?> field, JsonNode json) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            return json.asString();
        } else if (type == MarshallingType.INTEGER) {
            return json.asInt();
        } else if (type == MarshallingType.LONG) {
            return json.asLong();
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
