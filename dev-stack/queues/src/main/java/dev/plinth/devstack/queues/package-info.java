/** SQS on ElasticMQ, with every acknowledged message on disk. */
@NullMarked
package dev.plinth.devstack.queues;

import org.jspecify.annotations.NullMarked;
