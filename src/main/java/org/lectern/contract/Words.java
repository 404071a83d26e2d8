package org.lectern.contract;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The visible words of one room: the bundle {@code words.properties} beside the room's classes. Texts follow
 * {@link MessageFormat}; they write ’ where English has an apostrophe.
 */
public final class Words {

    /** The one language there is so far; numbers inside sentences follow it. */
    public static final Locale LANGUAGE = Locale.ENGLISH;

    private final ResourceBundle bundle;
    /** Reading a text's pattern costs many times what filling it in does, and some texts are said once a video. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words beside this class, in its package; a bundle of a language by its name would be looked for in every jar first. */
    public static Words of(Class<?> resident) {
        return new Words(ResourceBundle.getBundle(
                resident.getPackageName() + ".words",
                Locale.ROOT,
                resident.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * The text under a key with its arguments filled in.
     *
     * @throws MissingResourceException if the bundle has no such key
     */
    public String say(String key, Object... arguments) {
        MessageFormat format =
                formats.computeIfAbsent(key, known -> new MessageFormat(bundle.getString(known), LANGUAGE));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** The texts as they stand, for what fills them in itself. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** Whether the bundle has a key that begins so. */
    public boolean knowsAny(String beginning) {
        return bundle.keySet().stream().anyMatch(key -> key.startsWith(beginning));
    }

    /** Whether the bundle has this key. */
    public boolean knows(String key) {
        return bundle.containsKey(key);
    }
}
