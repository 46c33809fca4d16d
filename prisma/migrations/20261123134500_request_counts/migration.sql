-- Counts are cheap to lose and written often: unlogged, they cost no write-ahead log.
CREATE UNLOGGED TABLE "request_count" (
    "key" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "request_count_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "request_count_began_at_idx" ON "request_count"("began_at");
