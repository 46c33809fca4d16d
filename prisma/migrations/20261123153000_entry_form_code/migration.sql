-- AlterTable
ALTER TABLE "entry_file" ADD COLUMN     "form_code" TEXT;

-- AlterTable
ALTER TABLE "entry_version" ADD COLUMN     "form_code" TEXT,
ADD COLUMN     "parties" JSONB NOT NULL DEFAULT '[]';

ALTER TABLE "entry_file" ADD CONSTRAINT "entry_file_form_code" CHECK ("form_code" IS NULL OR "slot" = 'entry_form');
