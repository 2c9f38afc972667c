-- Views: part of the contract, and held against gov's own answers.

-- Whether a statement holds on the days asked: UPDATE asked SET first_day = '2022-10-20', last_day = '2022-10-20'
CREATE VIEW holds_on AS
SELECT s.id AS statement_id,
  CASE WHEN s.can_first > s.can_last OR a.last_day < s.can_first OR a.first_day > s.can_last THEN 'no'
       WHEN a.first_day >= s.yes_first AND a.last_day <= s.yes_last THEN 'yes'
       ELSE 'perhaps' END AS holds
FROM statement s CROSS JOIN asked a;

-- Each statement with what it is about and whom it names, by name. Of what only a proposal or an
-- example says, is_so is false.
CREATE VIEW said AS
SELECT s.id AS statement_id, s.entity_id, e.kind, e.name, e.region_id, s."key", s.is_property,
  s.who_kind, s.who_id, COALESCE(w.name, s.who_words) AS who_name, s.who_some, s."value", s."text",
  s.from_edtf, s.to_edtf, h.holds, s.certainty, s.certainty IN ('stated', 'implied') AS is_so,
  s.term, s."condition", s.note, s.source, s.source_id, s.first_line, s.last_line
FROM statement s
JOIN entity e ON e.id = s.entity_id
JOIN holds_on h ON h.statement_id = s.id
LEFT JOIN entity w ON w.id = s.who_id;

-- Who sits in a body, a programme or an area.
CREATE VIEW seat AS
SELECT s.statement_id, s.entity_id AS body_id, s.name AS body, s.region_id,
  COALESCE(s."value", 'member') AS role, s.who_kind, s.who_id, s.who_name, s.who_some,
  o.entity_id AS on_behalf_of_id, n.least, n.most,
  EXISTS (SELECT 1 FROM detail d WHERE d.statement_id = s.statement_id AND d."key" = 'acting') AS acting,
  s.from_edtf, s.to_edtf, s.holds, s.certainty, s.is_so, s.term, s.source, s.source_id, s.first_line
FROM said s
LEFT JOIN detail o ON o.statement_id = s.statement_id AND o."key" = 'on_behalf_of'
LEFT JOIN detail n ON n.statement_id = s.statement_id AND n."key" = 'count'
WHERE s."key" = 'members';

-- Who has a post.
CREATE VIEW holder AS
SELECT s.statement_id, s.entity_id AS post_id, s.name AS post, s.region_id, s.who_kind, s.who_id,
  s.who_name,
  EXISTS (SELECT 1 FROM detail d WHERE d.statement_id = s.statement_id AND d."key" = 'acting') AS acting,
  s.from_edtf, s.to_edtf, s.holds, s.certainty, s.is_so, s.term, s.source, s.source_id, s.first_line
FROM said s WHERE s."key" = 'holders' AND s.kind = 'posts';

-- Who is responsible for an area, an assignment, a programme or a group, and in which sense. Who only
-- supports is not responsible.
CREATE VIEW responsibility AS
SELECT s.statement_id, s.entity_id AS for_id, s.name AS "for", s.kind, s.region_id,
  CASE WHEN s."key" = 'held_together_by' THEN 'holds_together'
       WHEN s."key" = 'members' THEN 'accountable' ELSE s."value" END AS relation,
  s.who_kind, s.who_id, s.who_name, s.from_edtf, s.to_edtf, s.holds, s.certainty, s.is_so, s.term,
  s.source, s.source_id, s.first_line
FROM said s
WHERE (s."key" = 'responsible' OR s."key" = 'held_together_by'
    OR s."key" = 'holders' AND s.kind = 'assignments'
    OR s."key" = 'members' AND s."value" = 'responsible')
  AND COALESCE(s."value", '') <> 'supporting';

-- Each line between bodies and posts, the verbs kept apart. To be attached to an assignment is none.
CREATE VIEW line AS
SELECT s.statement_id, s.entity_id AS from_id, s.name AS "from", s."key" AS verb, s.who_kind,
  s.who_id AS to_id, s.who_name AS "to", s."text" AS purpose, s.from_edtf, s.to_edtf, s.holds,
  s.certainty, s.is_so, s.source, s.source_id, s.first_line
FROM said s
WHERE s."key" IN ('reports_to', 'prepares_for', 'delivers_to', 'supports', 'part_of', 'constituted_by')
  OR s."key" = 'attached_to' AND s.who_kind <> 'assignments';

-- Standing tasks.
CREATE VIEW task AS
SELECT s.statement_id, s.entity_id, s.name, s.kind, s.region_id, s."text" AS task, s.holds,
  s.certainty, s.is_so, s.source, s.source_id, s.first_line
FROM said s WHERE s."key" = 'mandate';

-- What may be done, and what may not: by whose power.
CREATE VIEW power AS
SELECT s.statement_id, s.entity_id, s.name, s.kind, s.region_id, m.yes AS may, s."value" AS act,
  s.holds, s.certainty, s.is_so, s.source, s.source_id, s.first_line
FROM said s JOIN detail m ON m.statement_id = s.statement_id AND m."key" = 'may'
WHERE s."key" = 'powers';

-- Decisions, with what became of them.
CREATE VIEW decision AS
SELECT e.id, e.name, e.region_id, t."value" AS type, u."value" AS status, d.date_edtf,
  d.date_earliest, d.date_latest
FROM entity e
LEFT JOIN statement t ON t.entity_id = e.id AND t."key" = 'type'
LEFT JOIN statement u ON u.entity_id = e.id AND u."key" = 'status'
LEFT JOIN statement d ON d.entity_id = e.id AND d."key" = 'date'
WHERE e.kind = 'decisions';

-- Who decided. A decision can have several.
CREATE VIEW decider AS
SELECT s.entity_id AS decision_id, s.who_kind, s.who_id, s.who_name
FROM said s WHERE s.kind = 'decisions' AND s."key" = 'by';
