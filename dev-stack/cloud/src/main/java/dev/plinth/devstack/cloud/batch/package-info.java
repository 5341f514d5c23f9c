/**
 * AWS Batch: job definitions, jobs with attempts and a time limit, each attempt a process of its own under its memory
 * limit. An image is a file of this machine that holds the words of its entry point, one a line; nothing that comes over
 * HTTP can name another program. One compute environment with room for one job, whatever queue it is sent to; no array
 * jobs, no dependencies, no state change events.
 */
@NullMarked
package dev.plinth.devstack.cloud.batch;

import org.jspecify.annotations.NullMarked;
