package cn.jieshui.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestsTest {

    private static final List<String> SERVICES =
            List.of("department-service", "gateway", "indicator-service", "task-service");

    private final Manifests manifests = Manifests.read();

    @Test
    void describeTheFourServices() {
        assertThat(names(Deployment.class)).isEqualTo(SERVICES);
        assertThat(names(Service.class)).isEqualTo(SERVICES);
        assertThat(names(ServiceAccount.class)).isEqualTo(SERVICES);
        assertThat(names(NetworkPolicy.class)).isEqualTo(SERVICES);
    }

    @Test
    void areAllListedAndAllThere() {
        assertThat(manifests.listingErrors()).isEmpty();
    }

    @Test
    void setOnlyWhatTheServicesReadFromPlacesThatExist() {
        assertThat(manifests.environmentErrors()).isEmpty();
    }

    @Test
    void setOnlyWhatTheReadmeExplains() {
        for (Deployment deployment : manifests.of(Deployment.class)) {
            assertThat(Manifests.container(deployment).getEnv())
                    .allSatisfy(variable -> assertThat(Readme.namesVariable(variable.getName()))
                            .as(variable.getName())
                            .isTrue());
        }
    }

    @Test
    void holdNoSecret() {
        assertThat(manifests.files().values()).noneMatch(file -> file.contains("kind: Secret"));
        for (Deployment deployment : manifests.of(Deployment.class)) {
            assertThat(Manifests.container(deployment).getEnv())
                    .filteredOn(variable -> variable.getName().contains("PASSWORD"))
                    .allSatisfy(variable -> assertThat(variable.getValueFrom().getSecretKeyRef())
                            .isNotNull());
        }
    }

    @Test
    void askForNoRightThatIsNotNeeded() {
        for (Deployment deployment : manifests.of(Deployment.class)) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            Container container = Manifests.container(deployment);

            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getServiceAccountName())
                    .isEqualTo(deployment.getMetadata().getName());
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getVolumeMounts()).singleElement().satisfies(mount -> assertThat(mount.getMountPath())
                    .isEqualTo("/tmp"));
            assertThat(pod.getVolumes()).singleElement().satisfies(volume -> assertThat(volume.getEmptyDir())
                    .isNotNull());
        }
    }

    @Test
    void boundWhatEachPodMayUse() {
        for (Deployment deployment : manifests.of(Deployment.class)) {
            Container container = Manifests.container(deployment);

            assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
        }
    }

    @Test
    void probeLivenessWithoutDependenciesAndReadinessWithThem() {
        for (Deployment deployment : manifests.of(Deployment.class)) {
            Container container = Manifests.container(deployment);

            assertProbe(container.getStartupProbe(), "/q/health/started");
            assertProbe(container.getLivenessProbe(), "/q/health/live");
            assertProbe(container.getReadinessProbe(), "/q/health/ready");
        }
    }

    @Test
    void leadEachServiceToItsPods() {
        for (Deployment deployment : manifests.of(Deployment.class)) {
            Map<String, String> labels =
                    deployment.getSpec().getTemplate().getMetadata().getLabels();
            Service service = manifests.of(Service.class).stream()
                    .filter(each -> each.getMetadata()
                            .getName()
                            .equals(deployment.getMetadata().getName()))
                    .findFirst()
                    .orElseThrow();
            List<String> open = Manifests.container(deployment).getPorts().stream()
                    .map(ContainerPort::getName)
                    .toList();

            assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
            assertThat(service.getSpec().getSelector()).isEqualTo(labels);
            assertThat(service.getSpec().getPorts())
                    .extracting(ServicePort::getTargetPort)
                    .allSatisfy(target -> assertThat(open).contains(target.getStrVal()));
        }
    }

    @Test
    void leadTheGatewayToTheServices() {
        Deployment gateway = manifests.of(Deployment.class).stream()
                .filter(each -> each.getMetadata().getName().equals("gateway"))
                .findFirst()
                .orElseThrow();
        List<String> reachable = manifests.of(Service.class).stream()
                .map(service -> "http://" + service.getMetadata().getName() + ":"
                        + service.getSpec().getPorts().get(0).getPort())
                .toList();

        assertThat(Manifests.container(gateway).getEnv())
                .filteredOn(variable -> variable.getName().matches("JIESHUI_.*_URL"))
                .hasSize(3)
                .allSatisfy(variable -> assertThat(reachable).contains(variable.getValue()));
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
    }

    private <T extends HasMetadata> List<String> names(Class<T> kind) {
        return manifests.of(kind).stream()
                .map(each -> each.getMetadata().getName())
                .toList();
    }
}
