package dev.plinth.asset.domain;

public class ModelChangedMeanwhile extends RuntimeException {
    public ModelChangedMeanwhile() {
        super("The model was changed by another request; read it again");
    }
}
