-- AlterTable
ALTER TABLE "entry_version" ADD COLUMN     "in_grace" BOOLEAN NOT NULL DEFAULT false;
