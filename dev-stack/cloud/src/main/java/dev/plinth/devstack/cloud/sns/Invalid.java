package dev.plinth.devstack.cloud.sns;

import dev.plinth.devstack.cloud.wire.AwsError;

/** What SNS says to a request it cannot take. */
final class Invalid {

    private Invalid() {}

    static AwsError parameter(String why) {
        return AwsError.badRequest("InvalidParameter", "Invalid parameter: " + why);
    }

    static void unless(boolean valid, String why) {
        if (!valid) {
            throw parameter(why);
        }
    }
}
