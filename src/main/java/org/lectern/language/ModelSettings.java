package org.lectern.language;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * Where a language model answers. Set by variables of the environment alone, so that no file of a project or study can turn it on.
 *
 * @param baseUrl to which {@code /chat/completions} is added
 * @param model its name there
 * @param key sent along with each request and told nowhere else; empty where none is needed
 */
public record ModelSettings(URI baseUrl, String model, String key) {

    private static final Words WORDS = Words.of(ModelSettings.class);
    private static final String BASE_URL = "LLM_BASE_URL";
    private static final String MODEL = "LLM_MODEL";
    private static final String KEY = "LLM_API_KEY";

    /** The longest name of a model, in characters. */
    private static final int LONGEST = 200;

    /** Whether an address and a model are set, whatever they are. */
    public static boolean isSetUp(Map<String, String> environment) {
        return !text(environment, BASE_URL).isEmpty()
                && !text(environment, MODEL).isEmpty();
    }

    /**
     * What is set.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be used
     */
    public static ModelSettings of(Map<String, String> environment) {
        String model = text(environment, MODEL);
        if (model.isEmpty() || model.length() > LONGEST || model.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(WORDS, "model-name-unusable").asException();
        }
        String key = text(environment, KEY);
        if (!key.chars().allMatch(letter -> letter > ' ' && letter <= '~')) {
            throw Problem.of(WORDS, "model-key-unusable").asException();
        }
        return new ModelSettings(address(text(environment, BASE_URL)), model, key);
    }

    private static String text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).orElse("").strip();
    }

    /** Neither problem quotes the address: somebody may have written a password into it. */
    private static URI address(String text) {
        try {
            URI address = new URI(text.replaceFirst("/+$", ""));
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() == null
                    || address.getRawUserInfo() != null
                    || address.getRawQuery() != null
                    || address.getRawFragment() != null
                    || !scheme.matches("https?")) {
                throw Problem.of(WORDS, "model-address-unusable").asException();
            }
            if (scheme.equals("http") && !isHere(address)) {
                throw Problem.of(WORDS, "model-address-open").asException();
            }
            return address;
        } catch (URISyntaxException e) {
            throw Problem.of(WORDS, "model-address-unusable").asException();
        }
    }

    /** Whether nothing leaves this computer. */
    public boolean isHere() {
        return isHere(baseUrl);
    }

    private static boolean isHere(URI address) {
        String host = address.getHost();
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            // A name, which might be anybody's.
            return false;
        }
    }

    /** Where requests go. */
    public URI address() {
        return URI.create(baseUrl + "/chat/completions");
    }

    /** The computer that answers, with its port where one is given. */
    public String host() {
        return baseUrl.getRawAuthority();
    }

    @Override
    public String toString() {
        return model + " at " + baseUrl;
    }
}
