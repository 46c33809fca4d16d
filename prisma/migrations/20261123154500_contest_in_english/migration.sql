-- What the foot of English pages says; where empty, they show the Chinese.
ALTER TABLE "contest"
	ADD COLUMN "hosts_en" TEXT[] DEFAULT ARRAY[]::TEXT[],
	ADD COLUMN "organizers_en" TEXT[] DEFAULT ARRAY[]::TEXT[],
	ADD COLUMN "co_organizers_en" TEXT[] DEFAULT ARRAY[]::TEXT[],
	ADD COLUMN "contact_hours_en" TEXT NOT NULL DEFAULT '',
	ADD COLUMN "contact_address_en" TEXT NOT NULL DEFAULT '',
	ADD COLUMN "report_channel_en" TEXT NOT NULL DEFAULT '';
