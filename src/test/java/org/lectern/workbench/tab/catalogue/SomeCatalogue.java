package org.lectern.workbench.tab.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;

/** Six items: two of one title, two that say nearly the same, one without a text. */
final class SomeCatalogue {

    private SomeCatalogue() {}

    static Imported in(Path folder) {
        try {
            Path file = Files.writeString(folder.resolve("items.csv"), """
                    item_id,title,description,language,type
                    10,Share: a/b,"A library holds the documents of a team. Every document has an owner who decides about permissions. The owner can share a folder with colleagues. A shared folder appears in the library of each colleague.",en,video
                    11,Own,"A library holds the documents of a team. Every document has an owner who decides about permissions.",en,video
                    12,Bin,"The bin keeps a deleted file for a month. Whoever deleted the file can restore it from the bin. After a month the file disappears for good.",en,video
                    13,Sheets,"A worksheet has rows and columns. Each column has a heading of its own. A formula adds the numbers of a column.",en,video
                    14,Sheets,"A presentation consists of slides. Every slide has a layout and a background. The speaker turns the slides.",en,video
                    15,Nothing,,en,video
                    """);
            return Importer.open(file, ImportOptions.standard(), TaskContext.quiet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
