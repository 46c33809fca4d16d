-- AlterTable
ALTER TABLE "contact_code" ADD COLUMN     "ip" TEXT;

-- AlterTable
ALTER TABLE "password_token" ADD COLUMN     "channel" "ContactChannel" NOT NULL DEFAULT 'email';

-- CreateTable
CREATE TABLE "login_lock" (
    "key" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "locked_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_lock_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "contact_code_ip_created_at_idx" ON "contact_code"("ip", "created_at");

-- Failures are counted by account now, under whichever of its addresses it is tried.
DELETE FROM "login_failure" WHERE "key" LIKE 'account:%';
