-- CreateEnum
CREATE TYPE "ContactChannel" AS ENUM ('email', 'sms');

-- CreateEnum
CREATE TYPE "ContactPurpose" AS ENUM ('register', 'confirm', 'reset');

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "email_verified_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_demo" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "phone_verified_at" TIMESTAMPTZ(3),
ALTER COLUMN "email" DROP NOT NULL;

-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN     "once_key" TEXT;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "opened_by" TEXT NOT NULL DEFAULT 'password',
ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "contact_code" (
    "id" TEXT NOT NULL,
    "channel" "ContactChannel" NOT NULL,
    "purpose" "ContactPurpose" NOT NULL,
    "address" TEXT NOT NULL,
    "user_id" TEXT,
    "code_hash" TEXT NOT NULL,
    "payload" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "user_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_identity" (
    "id" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "short_message" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT,
    "user_id" TEXT,
    "to_number" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "once_key" TEXT,

    CONSTRAINT "short_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_code_address_created_at_idx" ON "contact_code"("address", "created_at");

-- CreateIndex
CREATE INDEX "contact_code_user_id_idx" ON "contact_code"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_hash_key" ON "recovery_code"("user_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "external_identity_issuer_subject_key" ON "external_identity"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "external_identity_issuer_user_id_key" ON "external_identity"("issuer", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "short_message_once_key_key" ON "short_message"("once_key");

-- CreateIndex
CREATE INDEX "short_message_created_at_idx" ON "short_message"("created_at");

-- CreateIndex
CREATE INDEX "short_message_to_number_idx" ON "short_message"("to_number");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_once_key_key" ON "mail_message"("once_key");

-- AddForeignKey
ALTER TABLE "contact_code" ADD CONSTRAINT "contact_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "short_message" ADD CONSTRAINT "short_message_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "short_message" ADD CONSTRAINT "short_message_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An account can be reached somehow, and a number that was shown to be somebody's is his alone.
ALTER TABLE "app_user"
	ADD CONSTRAINT "app_user_has_address" CHECK ("email" IS NOT NULL OR "phone_verified_at" IS NOT NULL),
	ADD CONSTRAINT "app_user_verified_email" CHECK ("email_verified_at" IS NULL OR "email" IS NOT NULL),
	ADD CONSTRAINT "app_user_verified_phone" CHECK ("phone_verified_at" IS NULL OR "phone" ~ '^\+[1-9][0-9]{6,14}$');
CREATE UNIQUE INDEX "app_user_verified_phone_key" ON "app_user"("phone") WHERE "phone_verified_at" IS NOT NULL;
ALTER TABLE "contact_code" ADD CONSTRAINT "contact_code_attempts" CHECK ("attempts" >= 0);

-- Whoever set a password by a mailed link, or was trusted with a role or a seat, has shown the address.
UPDATE "app_user" SET "email_verified_at" = CURRENT_TIMESTAMP
WHERE EXISTS (SELECT 1 FROM "password_token" WHERE "user_id" = "app_user"."id" AND "used_at" IS NOT NULL)
	OR EXISTS (SELECT 1 FROM "role_grant" WHERE "user_id" = "app_user"."id" AND "state" = 'active')
	OR EXISTS (SELECT 1 FROM "judge" WHERE "user_id" = "app_user"."id");
