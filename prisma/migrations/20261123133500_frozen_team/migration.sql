-- CreateTable
CREATE TABLE "entry_version_member" (
    "version_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "member_id" TEXT,
    "name" TEXT NOT NULL,
    "employer" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT 'member',

    CONSTRAINT "entry_version_member_pkey" PRIMARY KEY ("version_id","position")
);

-- CreateIndex
CREATE INDEX "entry_version_member_member_id_idx" ON "entry_version_member"("member_id");

-- AddForeignKey
ALTER TABLE "entry_version_member" ADD CONSTRAINT "entry_version_member_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "entry_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_version_member" ADD CONSTRAINT "entry_version_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "team_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Versions submitted before keep the team as it stands now: nothing older is known.
INSERT INTO "entry_version_member" ("version_id", "position", "member_id", "name", "employer", "title", "role")
SELECT v."id", row_number() OVER (PARTITION BY v."id" ORDER BY m."position", m."id") - 1, m."id", m."name", m."employer", m."title", m."role"
FROM "entry_version" v JOIN "team_member" m ON m."entry_id" = v."entry_id";
