package dev.plinth.devstack.payments.api;

import java.util.Optional;

/** @param path may have one {@code *} for the id of what the call is about */
record Route(String method, String path, Keys key, Endpoint endpoint) {

    static Route get(String path, Endpoint endpoint) {
        return new Route("GET", path, Keys.SECRET, endpoint);
    }

    static Route post(String path, Endpoint endpoint) {
        return new Route("POST", path, Keys.SECRET, endpoint);
    }

    /** As {@link #post}, open to browsers. */
    static Route postFromBrowser(String path, Endpoint endpoint) {
        return new Route("POST", path, Keys.PUBLISHABLE, endpoint);
    }

    /** The id in a path of this route, empty text where the route has none; nothing when it is another path. */
    Optional<String> idIn(String called) {
        String[] wanted = path.split("/", -1);
        String[] given = called.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        String id = "";
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("*")) {
                id = given[i];
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }
}
