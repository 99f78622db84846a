package cn.jieshui.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of the base, by their path in it, and what is wrong with them. */
record Manifests(TreeMap<String, String> files) {

    static final Path BASE = Path.of("base");
    private static final String KUSTOMIZATION = "kustomization.yaml";

    static Manifests read() {
        try (Stream<Path> paths = Files.walk(BASE)) {
            TreeMap<String, String> files = new TreeMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(BASE.relativize(path).toString(), Files.readString(path, StandardCharsets.UTF_8));
            }
            return new Manifests(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one file's text changed; fails if there is nothing to change. */
    Manifests with(String file, String text, String replacement) {
        String before = files.get(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " does not contain " + text);
        }
        TreeMap<String, String> changed = new TreeMap<>(files);
        changed.put(file, before.replace(text, replacement));
        return new Manifests(changed);
    }

    List<HasMetadata> all() {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().endsWith(KUSTOMIZATION))
                .flatMap(file -> StrictYaml.manifests(file.getValue()).stream())
                .toList();
    }

    <T extends HasMetadata> List<T> of(Class<T> kind) {
        return all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    /** Files that no kustomization lists, and entries that lead to no file. */
    List<String> listingErrors() {
        List<String> errors = new ArrayList<>();
        files.keySet().stream().filter(file -> file.endsWith(KUSTOMIZATION)).forEach(file -> {
            String folder = file.substring(0, file.length() - KUSTOMIZATION.length());
            Set<String> listed =
                    new TreeSet<>(StrictYaml.kustomization(files.get(file)).resources());
            Set<String> there = neighbours(folder);
            listed.stream()
                    .filter(entry -> !there.contains(entry))
                    .forEach(entry -> errors.add("no " + folder + entry));
            there.stream()
                    .filter(entry -> !listed.contains(entry))
                    .forEach(entry -> errors.add("unlisted " + folder + entry));
        });
        return errors;
    }

    /** The other files in the folder and the folders in it. */
    private Set<String> neighbours(String folder) {
        Set<String> there = new TreeSet<>();
        files.keySet().stream().filter(file -> file.startsWith(folder)).forEach(file -> {
            String rest = file.substring(folder.length());
            there.add(rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest);
        });
        there.remove(KUSTOMIZATION);
        return there;
    }

    /** Variables that the service does not know, and references to keys that are nowhere. */
    List<String> environmentErrors() {
        List<String> errors = new ArrayList<>();
        for (Deployment deployment : of(Deployment.class)) {
            String service = deployment.getMetadata().getName();
            Set<String> known = KnownVariables.of(service);
            for (EnvVar variable : container(deployment).getEnv()) {
                if (!known.contains(variable.getName())) {
                    errors.add(service + " does not know " + variable.getName());
                }
                if (!sourceExists(variable)) {
                    errors.add(service + " gets " + variable.getName() + " from nowhere");
                }
            }
        }
        return errors;
    }

    private boolean sourceExists(EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return variable.getValue() != null;
        }
        var configMap = variable.getValueFrom().getConfigMapKeyRef();
        if (configMap != null) {
            return of(ConfigMap.class).stream()
                    .filter(map -> map.getMetadata().getName().equals(configMap.getName()))
                    .anyMatch(map -> map.getData().containsKey(configMap.getKey()));
        }
        // secrets are made in the cluster; the README tells which
        var secret = variable.getValueFrom().getSecretKeyRef();
        return secret != null && Readme.namesSecret(secret.getName(), secret.getKey());
    }
}
