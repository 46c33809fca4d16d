import { z } from 'zod'

/** A contest's part of its addresses; the database demands the same. */
export const slugForm = /^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/

/**
 * What a contest decides for itself beyond its tracks, stages and rubrics: `Contest.settings`.
 * Every key has the product's default, so that a contest stored before a key existed still reads.
 */
export const ContestSettingsSchema = z.object({
	/** Working days a proposed list stays on public notice. */
	noticeDays: z.int().min(1).max(60).default(5),
	/** Whether the day on which a notice opens counts as its first working day. */
	countOpeningDay: z.boolean().default(false),
	/** Minutes after a stage's closing instant in which a submission still counts. */
	graceMinutes: z.int().min(0).max(1440).default(0),
	/** Partners a consortium may have beside its lead. */
	maxPartners: z.int().min(0).max(10).default(2),
	/** Entries one organization may lead. */
	entriesPerOrganization: z.int().min(1).max(100).default(3),
	/** Entries one organization may join as a partner. */
	entriesAsPartner: z.int().min(0).max(100).default(3),
	/** Whether a submission waits until every team member has confirmed by the own link. */
	membersMustConfirm: z.boolean().default(false),
	/** Calendar days an entrant has to mend a returned entry, unless the screener names a date. */
	mendDays: z.int().min(1).max(60).default(5),
	/** Whether a returned entry whose date passes is rejected, or screened as last submitted. */
	rejectUnmended: z.boolean().default(true),
	/** Whether an open objection holds back the whole release, or its own entry's seat only. */
	releaseWaits: z.boolean().default(true),
	/** Whether the released list is printed in order; else 排名不分先后. */
	showOrder: z.boolean().default(true),
	showScores: z.boolean().default(true),
	/** Whether an entrant sees the own score and place after judging. */
	entrantSeesScore: z.boolean().default(true),
	/** Whether judges must log in by two steps, as staff do. */
	judgesNeedSecondFactor: z.boolean().default(false),
})
export type ContestSettings = z.output<typeof ContestSettingsSchema>

/** The settings as stored, defaults filled in. */
export function contestSettings(stored: unknown): ContestSettings {
	return ContestSettingsSchema.parse(stored ?? {})
}

/** The page of a list in its address; counts from 1. */
export const PageSearch = z.object({ page: z.int().min(1).max(10_000).default(1) })
