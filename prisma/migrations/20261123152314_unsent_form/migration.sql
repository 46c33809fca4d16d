-- CreateTable
CREATE TABLE "unsent_form" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unsent_form_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unsent_form_user_id_idx" ON "unsent_form"("user_id");

-- AddForeignKey
ALTER TABLE "unsent_form" ADD CONSTRAINT "unsent_form_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
