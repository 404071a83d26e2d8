package org.lectern.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.page.LeftOutWords;
import org.lectern.ingest.page.PageFiles;
import org.lectern.ingest.page.PagesAmong;
import org.lectern.study.Workspace;

/** Saved pages among the files of a bundle, which are read as one file, a catalogue. */
final class BundlePages {

    /** The file that stands in their place. */
    private static final String NAME = "pages.csv";

    private static final Words WORDS = Words.of(BundlePages.class);

    private BundlePages() {}

    /** Whether a file is none of those of which a bundle may have only so many. */
    static boolean isOne(String name) {
        return PageFiles.isPageName(name) || PageFiles.isForLooks(name);
    }

    /**
     * The files with the catalogue in place of the pages, and without what pages need for their looks. Where there are no pages about
     * anything, such as tables that were exported as pages, the files stay as they are.
     *
     * @param database beside which the catalogue is written
     * @param most so many pages are read
     */
    static List<Bundle.Member> gathered(List<Bundle.Member> files, Workspace database, long most, TaskContext context)
            throws IOException {
        Map<String, Path> pages = new LinkedHashMap<>();
        files.stream()
                .filter(file -> PageFiles.isPageName(file.name()))
                .limit(most)
                .forEach(file -> pages.put(file.name(), file.path()));
        PagesAmong among = PagesAmong.of(pages, context);
        if (among.collected().rows().isEmpty()) {
            return files;
        }
        Path folder = Files.createDirectory(database.temporaryFile("pages"));
        among.collected().save(folder.resolve(NAME));
        List<Bundle.Member> members = new ArrayList<>();
        int beside = 0;
        for (Bundle.Member file : files) {
            boolean taken = among.taken().contains(file.name())
                    || (PageFiles.isPageName(file.name()) && !pages.containsKey(file.name()));
            if (PageFiles.isForLooks(file.name())) {
                beside++;
            } else if (!taken) {
                members.add(file);
            }
        }
        members.add(new Bundle.Member(NAME, folder.resolve(NAME), notices(among, beside)));
        return members;
    }

    private static List<QualityNotice> notices(PagesAmong among, int beside) {
        List<QualityNotice> notices = new ArrayList<>();
        notices.add(new QualityNotice(
                "pages", WORDS.say("notice.pages", among.collected().rows().size())));
        LeftOutWords.sentences(among.collected())
                .forEach(sentence ->
                        notices.add(new QualityNotice("pages-left-out", WORDS.say("notice.pages-left-out", sentence))));
        if (beside > 0) {
            notices.add(new QualityNotice("pages-beside", WORDS.say("notice.pages-beside", beside)));
        }
        return notices;
    }
}
