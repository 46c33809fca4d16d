-- The maximum itself is always a possible mark, also where the step does not divide it.
CREATE OR REPLACE FUNCTION "check_mark_range"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	top integer;
	step integer;
BEGIN
	SELECT "maximum", "criterion"."step" INTO top, step FROM "criterion" WHERE "id" = NEW."criterion_id";
	IF NEW."mark" > top OR (NEW."mark" % step <> 0 AND NEW."mark" <> top) THEN
		RAISE EXCEPTION 'mark % outside its criterion', NEW."mark" USING ERRCODE = 'check_violation', CONSTRAINT = 'sheet_mark_range';
	END IF;
	RETURN NEW;
END $$;
