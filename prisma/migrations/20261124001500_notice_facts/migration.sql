-- What a notice tells beside its kind (a week, a day, an outcome), so that it can be worded in the reader's language. The
-- table's grants and policies hold for the column.
ALTER TABLE notice ADD COLUMN facts jsonb NOT NULL DEFAULT '{}';

-- What earlier notices say of it already.
UPDATE notice SET facts = jsonb_build_object('week', substring(text from '^The report of week (\d+) ')::int)
  WHERE kind = 'report.submitted' AND text ~ '^The report of week \d+ ';
UPDATE notice SET facts = jsonb_build_object('outcome', said.outcome)
  FROM (VALUES ('approved', 'approve'), ('approved in part', 'approve_in_part'), ('not approved', 'deny'),
    ('looked at again and not approved', 'uphold'), ('looked at again and approved', 'overturn')) AS said (words, outcome)
  WHERE kind = 'request.determined' AND text LIKE '% was ' || said.words || '.';
