package cn.jieshui.task.plan;

import cn.jieshui.task.directory.DirectoryCopy;
import cn.jieshui.task.plan.reading.PlanReader;
import cn.jieshui.task.plan.reading.ReadPlan;
import cn.jieshui.task.plan.reading.UnreadableDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the official document of a plan into a draft (导入). */
@ApplicationScoped
public class ImportPlan {

    private final Plans plans;
    private final DirectoryCopy directory;
    private final Clock clock;

    @Inject
    ImportPlan(Plans plans, DirectoryCopy directory, Clock clock) {
        this.plans = plans;
        this.directory = directory;
        this.clock = clock;
    }

    /** What came of a document: a plan, and whether it is new. */
    public record Imported(Plan plan, boolean isNew) {}

    /**
     * The same document once more, byte for byte, changes nothing, whatever has become of its plan since.
     *
     * @param year the plan's; the document's title must name it, or no year at all
     * @param dryRun refuses and reads as otherwise, but keeps nothing
     * @throws DocumentTooLarge above 1 MiB
     * @throws PlanAlreadyExists when the area's plan of the year was read from another document
     * @throws DocumentNotRead when it is empty, no text or no plan
     * @throws DocumentOfAnotherYear when its title names another year
     */
    @Transactional
    public Imported importDocument(byte[] document, String area, int year, boolean dryRun) {
        if (document.length > PlanReader.LARGEST_DOCUMENT) {
            throw new DocumentTooLarge(document.length, PlanReader.LARGEST_DOCUMENT);
        }
        PlanKey key = new PlanKey(area, year);
        String sha256 = sha256(document);
        plans.lock(key);
        Optional<Plan> standing = plans.of(key);
        if (standing.isPresent()) {
            return repeated(standing.get(), sha256);
        }
        Plan draft = draft(key, document, sha256);
        if (!dryRun) {
            plans.add(draft, document);
        }
        return new Imported(draft, true);
    }

    private static Imported repeated(Plan standing, String sha256) {
        if (!standing.isReadFrom(sha256)) {
            throw new PlanAlreadyExists(standing.id());
        }
        return new Imported(standing, false);
    }

    private Plan draft(PlanKey key, byte[] document, String sha256) {
        ReadPlan read = read(key, document);
        if (read.year() != null && read.year() != key.year()) {
            throw new DocumentOfAnotherYear(read.year(), key.year());
        }
        List<PlanFinding> findings =
                read.findings().stream().map(PlanFinding::of).toList();
        return new Plan(
                key,
                sha256,
                DraftOfDocument.content(key, read),
                findings,
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    private ReadPlan read(PlanKey key, byte[] document) {
        try {
            return PlanReader.read(document, directory.of(key.area(), key.year())::codesOf);
        } catch (UnreadableDocument e) {
            throw new DocumentNotRead(e.reason());
        }
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
