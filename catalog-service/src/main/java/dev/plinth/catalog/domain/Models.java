package dev.plinth.catalog.domain;

import java.util.Map;
import java.util.Set;

/** What is known of the published models, named by a product or not. */
public interface Models {

    Map<ModelId, PublishedModel> find(Set<ModelId> ids);

    /** Keeps this publication; false if a newer one is known. The one that is known is kept again without effect. */
    boolean keep(PublishedModel model);
}
