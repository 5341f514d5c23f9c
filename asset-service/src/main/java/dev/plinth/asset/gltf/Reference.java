package dev.plinth.asset.gltf;

import tools.jackson.databind.node.ObjectNode;

/** One place in the tree that names something by its index. */
public record Reference(Kind kind, ObjectNode holder, String key) {

    /** What is referred to, and what for. */
    public enum Kind {
        ATTRIBUTE("accessors"),
        MORPH("accessors"),
        INDICES("accessors"),
        ANIMATION("accessors"),
        BIND_MATRICES("accessors"),
        INSTANCE("accessors"),
        MATERIAL("materials"),
        TEXTURE("textures"),
        IMAGE("images"),
        SAMPLER("samplers"),
        MESH("meshes"),
        SKIN("skins"),
        CAMERA("cameras"),
        NODE("nodes"),
        SCENE("scenes");

        private final String array;

        Kind(String array) {
            this.array = array;
        }

        public String array() {
            return array;
        }

        public boolean isAccessor() {
            return array.equals("accessors");
        }

        /** Read by the vertex stage: such a view states a stride. */
        public boolean isVertexData() {
            return this == ATTRIBUTE || this == MORPH;
        }
    }

    public int index() {
        return Tree.index(holder, key);
    }

    public void pointTo(int index) {
        holder.put(key, index);
    }
}
