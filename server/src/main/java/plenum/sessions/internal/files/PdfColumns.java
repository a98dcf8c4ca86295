package plenum.sessions.internal.files;

import java.util.List;

/** How wide columns become: as wide as their texts if there is room, else narrower, but no word is broken for it. */
record PdfColumns(List<Float> whole, List<Float> word) {

    private static final float WIDEST = 280;
    private static final float WIDEST_WORD = 120;

    float[] within(float room) {
        var widths = new float[whole.size()];
        float least = 0;
        float slack = 0;
        for (int i = 0; i < widths.length; i++) {
            least += narrowest(i);
            slack += widest(i) - narrowest(i);
        }
        float share = slack == 0 ? 0 : Math.clamp((room - least) / slack, 0, 1);
        float shrink = Math.min(1, room / least);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (narrowest(i) + (widest(i) - narrowest(i)) * share) * shrink;
        }
        return widths;
    }

    private float narrowest(int column) {
        return Math.min(word.get(column), WIDEST_WORD);
    }

    private float widest(int column) {
        return Math.clamp(whole.get(column), narrowest(column), WIDEST);
    }
}
