package org.spoc.permission;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.spoc.permission.Deed.Press;
import org.spoc.permission.Tab.Told;
import org.spoc.testing.Await;
import org.spoc.testing.Rest;

/** Changes many parties at once, with numbers and names among them that are out of reach: as a bulk action, and by a file. */
final class ManyAtOnce {

    private final Person person;
    private final Differences differences;

    ManyAtOnce(Person person, Differences differences) {
        this.person = person;
        this.differences = differences;
    }

    void tag() {
        String page = "bulk.xhtml?" + Stream.of(Relation.values()).map(relation -> "id=" + person.at(relation)).collect(Collectors.joining("&"));
        long seen = Stream.of(Relation.values()).filter(person.role()::sees).count();
        Tab tab = Tab.open(person.pages(), page);
        tab.press(Press.of("bulkForm:look", "bulkForm:bulkKind", "ADD_TAG", "bulkForm:to", "LEAD"), page, "bulkForm");
        tab.press(Press.of("bulkForm:look", "bulkForm:tag", "many"), page, "bulkForm");
        long possible = Stream.of(Relation.values()).filter(person.role()::changes).count();
        String figures = tab.page().select(".preview-figures").text().replaceAll("\\D+", " ").strip();
        differences.expect(figures.equals(possible + " 0 " + (seen - possible)), "preview of a bulk action by " + person.role(), figures);
        Told told = tab.press(Press.of("bulkForm:start", "bulkForm:tag", "many"), page, "");
        judge(told.body().replaceFirst("(?s).*bulk-job.xhtml\\?id=(\\d+).*", "$1"));
    }

    private void judge(String job) {
        Await.until("the action has ended", Duration.ofMinutes(1), () -> !job(job).select("[data-announce=outcome]").isEmpty());
        String answers = job(job).select(".answers").text() + person.pages().get("bulk-result?id=" + job).body();
        for (Relation relation : Relation.values()) {
            boolean tagged = person.told("parties/" + person.at(relation)).body().path("tags").toString().contains("many");
            differences.expect(tagged == person.role().changes(relation), "tagged by " + person.role() + " on " + relation, tagged);
            differences.expect(answers.contains(person.name(relation)) == person.role().sees(relation), "answer to " + person.role() + " about " + relation, answers);
        }
    }

    private Document job(String id) {
        return Tab.open(person.pages(), "bulk-job.xhtml?id=" + id).page();
    }

    /** A file that names parties which one may not change, by their names. */
    void load() {
        Map<Relation, String> before = new EnumMap<>(Relation.class);
        Stream.of(Relation.values()).forEach(relation -> before.put(relation, known(relation)));
        String rows = Stream.of(Relation.values()).map(relation -> person.name(relation) + ",Nowhere\n").collect(Collectors.joining());
        long job = person.uploadedByThemselves("name,city\n" + rows);
        String page = "import-job.xhtml?id=" + job;
        Tab.open(person.pages(), page).press(Press.of("jobForm:check", "jobForm:importKind", "ORGANISATION"), page, "");
        ended(page);
        Tab.open(person.pages(), page).press(Press.of("jobForm:import", "jobForm:importKind", "ORGANISATION"), page, "");
        ended(page);
        for (Relation relation : Relation.values()) {
            boolean changed = !known(relation).equals(before.get(relation));
            differences.expect(changed == person.role().changes(relation), "import by " + person.role() + " of " + relation, changed);
        }
    }

    private void ended(String page) {
        Await.until("the import has ended", Duration.ofMinutes(1), () -> Tab.open(person.pages(), page).page().selectFirst("[data-announce=outcome]") != null);
    }

    private String known(Relation relation) {
        Rest.Answer told = person.told("parties/" + person.at(relation));
        return told.status() + " " + told.body().path("city").asText() + " " + told.tag();
    }
}
