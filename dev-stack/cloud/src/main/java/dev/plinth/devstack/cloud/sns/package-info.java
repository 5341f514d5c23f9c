/** SNS: topics, subscriptions with filter policies, fan-out to SQS. */
@NullMarked
package dev.plinth.devstack.cloud.sns;

import org.jspecify.annotations.NullMarked;
