package dev.plinth.order.domain;

class ThreeRegionsTest extends RegionsContract {

    @Override
    protected Regions regions() {
        return new ThreeRegions();
    }
}
