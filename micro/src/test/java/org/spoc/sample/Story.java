package org.spoc.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spoc.testing.SpocProcess;

/** What the database of a SPOC tells of the sample data, as it stood when the story ended. */
final class Story {

    /** Everything that people would notice, without the numbers of rows, in an order of its own. */
    private static final String DIGEST = """
            select md5(string_agg(line, chr(10) order by line collate "C")) from (
              select concat_ws('|', 'party', p.name, kind, country, city, language, source, industry, employees, need, authority, score, created_at,
                array(select address from party_email e where e.party_id = p.id order by position),
                array(select number from party_phone f where f.party_id = p.id order by position),
                array(select tag from party_tag t where t.party_id = p.id order by tag),
                (select o.name from party o where o.id = p.parent_id), (select f.name from party f where f.id = p.follows_id)) as line from party p
              union all select concat_ws('|', 'stage', p.name, e.seq, e.stage, e.entered_at, e.origin, u.login, e.channel, e.reason, e.evidence)
                from stage_entry e join party p on p.id = e.party_id left join app_user u on u.id = e.decided_by
                where e.entered_at <= (select story_until from sample_load)
              union all select concat_ws('|', 'owner', p.name, l.seq, coalesce(u.login, t.name), l.from_at, l.cause, d.login, b.login, l.reason)
                from ledger_entry l join party p on p.id = l.party_id left join app_user u on u.id = l.owner_user
                left join team t on t.id = l.owner_team left join app_user d on d.id = l.decided_by left join app_user b on b.id = l.on_behalf_of
              union all select concat_ws('|', 'interaction', p.name, i.type, i.direction, i.happened_at, i.subject, i.body, u.login, b.login)
                from interaction i join party p on p.id = i.party_id left join app_user u on u.id = i.recorded_by
                left join app_user b on b.id = i.on_behalf_of
              union all select concat_ws('|', 'deal', p.name, o.title, o.need, o.amount, o.currency, o.expected_on, o.state, o.closed_at, o.close_reason)
                from opportunity o join party p on p.id = o.party_id
              union all select concat_ws('|', 'purchase', p.name, b.bought_on, b.amount, b.currency, b.what, b.recorded_at)
                from purchase b join party p on p.id = b.party_id
              union all select concat_ws('|', 'consent', p.name, c.channel, c.allowed, c.given_at, c.source)
                from consent c join party p on p.id = c.party_id
              union all select concat_ws('|', 'follow-up', p.name, f.title, f.note, f.due_on, f.remind_on, g.login, f.state, f.created_at, f.closed_at, f.close_reason)
                from follow_up f join party p on p.id = f.party_id left join app_user g on g.id = f.given_to
              union all select concat_ws('|', 'refused', p.name, r.to_stage, r.at, r.missing) from refused_move r join party p on p.id = r.party_id
              union all select concat_ws('|', 'absence', u.login, a.first_day, a.last_day, d.login, a.note)
                from absence a join app_user u on u.id = a.user_id left join app_user d on d.id = a.deputy_id
              union all select concat_ws('|', 'user', u.login, u.name, u.mail, u.phone, u.active, u.capacity) from app_user u where u.sample) lines
            """;

    private final SpocProcess spoc;

    Story(SpocProcess spoc) {
        this.spoc = spoc;
    }

    /** Equal for equal data. */
    String digest() throws SQLException {
        try (Connection database = spoc.database(); var statement = database.createStatement()) {
            statement.execute("set time zone 'UTC'");
            var answer = statement.executeQuery(DIGEST);
            answer.next();
            return answer.getString(1);
        }
    }

    /** How many parties were in each stage when the story ended. */
    Map<String, Long> stages() throws SQLException {
        return counts("""
                select stage, count(*) from (select distinct on (party_id) stage from stage_entry
                  where entered_at <= (select story_until from sample_load) order by party_id, seq desc) s group by stage order by stage
                """);
    }

    long number(String question) throws SQLException {
        return spoc.number(question);
    }

    /** The second column by the first one. */
    Map<String, Long> counts(String question) throws SQLException {
        try (Connection database = spoc.database(); var statement = database.createStatement(); var answer = statement.executeQuery(question)) {
            var counts = new LinkedHashMap<String, Long>();
            while (answer.next()) {
                counts.put(answer.getString(1), answer.getLong(2));
            }
            return counts;
        }
    }
}
