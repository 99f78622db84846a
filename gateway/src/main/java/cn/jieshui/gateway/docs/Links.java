package cn.jieshui.gateway.docs;

import java.net.URI;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Lets the links of a text, which are right within the source, lead to where the same is at the gateway; what only the
 * source has is no link.
 */
final class Links extends AbstractVisitor {

    /** The suite as {@code mvn -Prun} starts it, for who reads the text in the source. */
    private static final String DEMO = "http://localhost:8080";

    private final IntegratorPage page;

    Links(IntegratorPage page) {
        this.page = page;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        target(link.getDestination()).ifPresentOrElse(link::setDestination, () -> unlink(link));
    }

    private Optional<String> target(String destination) {
        if (destination.startsWith(DEMO)) {
            return Optional.of(destination.substring(DEMO.length()));
        }
        if (destination.startsWith("https://") || destination.startsWith("#")) {
            return Optional.of(destination);
        }
        String source = URI.create(page.source()).resolve(destination).getPath();
        return IntegratorPage.ALL.stream()
                .filter(other -> other.source().equals(source))
                .map(IntegratorPage::path)
                .findFirst();
    }

    private static void unlink(Link link) {
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            link.insertBefore(child);
        }
        link.unlink();
    }
}
