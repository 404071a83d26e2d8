package org.lectern.render;

/** Stands above a plot and says what its colours mean. */
interface Key {

    /** Where colours mean nothing. */
    Key NONE = new Key() {
        @Override
        public double height(Sheet sheet) {
            return 0;
        }

        @Override
        public void draw(Sheet sheet, double top) {}
    };

    /** In pixels, with the distance to what follows. */
    double height(Sheet sheet);

    void draw(Sheet sheet, double top);
}
