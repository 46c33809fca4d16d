-- Accounts are those of every contest: an administrator limited to one ruled all of them unseen.
UPDATE "role_grant" SET "state" = 'revoked', "revoked_at" = CURRENT_TIMESTAMP
WHERE "role" = 'administrator' AND "state" <> 'revoked' AND ("contest_id" IS NOT NULL OR "track_id" IS NOT NULL);

ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_administers_everywhere"
CHECK ("state" = 'revoked' OR "role" <> 'administrator' OR ("contest_id" IS NULL AND "track_id" IS NULL));

-- Deleting the scope of a grant must not widen the grant to every contest or track.
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_contest_id_fkey";
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_track_id_fkey";
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_organization_id_fkey";
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
