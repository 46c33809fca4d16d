-- The language in which whoever objected, who may have no account, is written to.
ALTER TABLE "objection" ADD COLUMN "filer_locale" TEXT NOT NULL DEFAULT 'zh-CN';
