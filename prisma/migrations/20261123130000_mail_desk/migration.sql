-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'held';
ALTER TYPE "MailState" ADD VALUE 'discarded';
ALTER TYPE "MailState" ADD VALUE 'gathered';

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "mail_digest" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "contest" ADD COLUMN     "hold_mail" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN     "batch" TEXT,
ADD COLUMN     "digest_id" TEXT;

-- CreateIndex
CREATE INDEX "mail_message_contest_id_batch_idx" ON "mail_message"("contest_id", "batch");

-- CreateIndex
CREATE INDEX "mail_message_state_idx" ON "mail_message"("state");

-- CreateIndex
CREATE INDEX "mail_message_user_id_idx" ON "mail_message"("user_id");

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_digest_id_fkey" FOREIGN KEY ("digest_id") REFERENCES "mail_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;
