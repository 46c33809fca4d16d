-- Tells every process, with the end of the transaction, that a public page may now show something
-- else. Once a statement: what changed does not matter, the kept pages are all forgotten.
CREATE FUNCTION "tell_shown_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('shown_changed', '');
	RETURN NULL;
END
$$;

-- The tables that public pages read; tests/integration/web/page-cache.test.ts holds the two together.
DO $$
DECLARE name text;
BEGIN
	FOREACH name IN ARRAY ARRAY[
		'setting', 'contest', 'track', 'domain', 'stage', 'announcement', 'problem', 'problem_version',
		'question', 'notice', 'notice_list', 'objection', 'release', 'release_item', 'award',
		'round', 'rubric', 'criterion', 'ranking_snapshot', 'decision', 'decision_seat',
		'organization', 'entry_version', 'entry_partner',
		'policy', 'policy_version', 'claim', 'claim_step', 'instalment'
	] LOOP
		EXECUTE format('CREATE TRIGGER "tell_shown_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "tell_shown_changed"()', name);
	END LOOP;
END
$$;

-- Drafts are saved all the time; of an entry only this is ever public.
CREATE TRIGGER "tell_shown_changed" AFTER INSERT OR DELETE OR TRUNCATE
	OR UPDATE OF "state", "title", "current_version_id", "organization_id", "domain_id", "problem_id", "problem_version_id"
	ON "entry" FOR EACH STATEMENT EXECUTE FUNCTION "tell_shown_changed"();
