-- The evidence a filer describes stood below the statement, after a Chinese heading.
ALTER TABLE "objection" ADD COLUMN "evidence_text" TEXT NOT NULL DEFAULT '';

UPDATE "objection"
SET "evidence_text" = split_part("statement", E'\n\n【证据】', 2),
    "statement" = split_part("statement", E'\n\n【证据】', 1)
WHERE "statement" LIKE E'%\n\n【证据】%';
