import { z } from 'zod'
import { parseBeijingInput } from '~/ui/format'
import { stageKeys } from '../rules/stages'
import { ContestSettingsSchema, slugForm } from '../schema'
import { templateKeys } from '../template'

/* The forms in which an organizer sets a contest up. `version`: what the form was filled from. */

const line = (max: number) => z.string().trim().min(1).max(max)
const optionalLine = (max: number) => z.string().trim().max(max).default('')
const longText = (max: number) => z.string().trim().max(max).default('')
const check = z.boolean().default(false)

/** One name a line; blank lines are dropped. */
const namesUpTo = (longest: number, code: 'names_invalid' | 'names_en_invalid') =>
	z
		.string()
		.max(3_000)
		.default('')
		.transform((text) => text.split(/\r?\n/).map((name) => name.trim()))
		.transform((all) => all.filter((name) => name !== ''))
		.refine((all) => all.length <= 20 && all.every((name) => name.length <= longest), code)
const names = namesUpTo(60, 'names_invalid')
const namesEn = namesUpTo(120, 'names_en_invalid')

const namedTwice = [
	['hosts', 'hostsEn'],
	['organizers', 'organizersEn'],
	['coOrganizers', 'coOrganizersEn'],
] as const

/** What a date or date-and-time control sends, as Beijing time. */
const moment = (code: 'date_invalid' | 'instant_invalid') =>
	z.string().transform((text, context) => {
		const instant = parseBeijingInput(text)
		const year = instant?.getUTCFullYear() ?? 0
		if (instant && year >= 2000 && year <= 2100) return instant
		context.addIssue({ code: 'custom', message: code })
		return z.NEVER
	})

export const Version = z.object({ version: line(40) })

export const NewContestForm = z.object({
	template: z.enum(templateKeys).default(templateKeys[0]),
	slug: z.string().trim().regex(slugForm, 'slug_form'),
	name: line(80),
	nameEn: line(160),
	edition: line(40),
	editionEn: line(80),
	startsOn: moment('date_invalid'),
	hosts: names,
	hostsEn: namesEn,
	organizers: names,
	coOrganizers: names,
})
export type NewContest = z.output<typeof NewContestForm>

export const DetailsForm = Version.extend({
	name: line(80),
	nameEn: line(160),
	edition: line(40),
	editionEn: line(80),
	slogan: line(40),
	sloganEn: line(120),
	summary: longText(1_000),
	summaryEn: longText(2_000),
	hosts: names,
	organizers: names,
	coOrganizers: names,
	hostsEn: namesEn,
	organizersEn: namesEn,
	coOrganizersEn: namesEn,
	contactPhone: optionalLine(60),
	contactEmail: z.email().max(120).or(z.literal('')).default(''),
	contactHours: optionalLine(80),
	contactAddress: optionalLine(120),
	contactHoursEn: optionalLine(120),
	contactAddressEn: optionalLine(200),
	icpNumber: optionalLine(60),
	policeNumber: optionalLine(60),
	reportChannel: optionalLine(200),
	reportChannelEn: optionalLine(300),
}).superRefine((details, context) => {
	for (const [zh, en] of namedTwice) {
		if (details[en].length === 0 || details[en].length === details[zh].length) continue
		context.addIssue({ code: 'custom', path: [en], message: 'names_en_count' })
	}
})
export type DetailsInput = z.output<typeof DetailsForm>

const StageForm = z
	.object({
		key: z.enum(stageKeys),
		used: check,
		name: optionalLine(20),
		nameEn: optionalLine(40),
		opensAt: moment('instant_invalid').optional(),
		closesAt: moment('instant_invalid').optional(),
		note: optionalLine(30),
		noteEn: optionalLine(60),
	})
	.superRefine((stage, context) => {
		if (!stage.used) return
		for (const key of ['name', 'nameEn', 'opensAt', 'closesAt'] as const) {
			if (stage[key]) continue
			context.addIssue({ code: 'custom', path: [key], message: 'stage_incomplete' })
		}
	})

export const CalendarForm = Version.extend({ stages: z.array(StageForm).max(stageKeys.length) })
export type CalendarInput = z.output<typeof CalendarForm>

export const TracksForm = Version.extend({
	tracks: z
		.array(
			z.object({
				id: line(40),
				name: line(40),
				nameEn: line(80),
				summary: longText(500),
				summaryEn: longText(1_000),
				eligibility: longText(2_000),
				eligibilityEn: longText(4_000),
				listTitle: line(60),
				listTitleEn: line(160),
				seats: z.int().min(1).max(100),
				siteRegion: z
					.string()
					.trim()
					.regex(/^\d{2}(\d{2}(\d{2})?)?$/)
					.optional(),
			}),
		)
		.max(20),
})
export type TracksInput = z.output<typeof TracksForm>

export const DomainsForm = Version.extend({
	domains: z
		.array(
			z.object({
				id: optionalLine(40),
				name: optionalLine(20),
				nameEn: optionalLine(40),
				removed: check,
			}),
		)
		.max(30)
		.superRefine((domains, context) => {
			for (const [index, { id, name, nameEn, removed }] of domains.entries()) {
				if (removed || name || (!id && !nameEn)) continue
				context.addIssue({ code: 'custom', path: [index, 'name'], message: 'domain_incomplete' })
			}
		}),
})
export type DomainsInput = z.output<typeof DomainsForm>

/** The rules of the contest; an unticked box is a no, whatever the default. */
export const SettingsForm = Version.extend(ContestSettingsSchema.shape).extend({
	countOpeningDay: check,
	membersMustConfirm: check,
	rejectUnmended: check,
	releaseWaits: check,
	showOrder: check,
	showScores: check,
	entrantSeesScore: check,
	judgesNeedSecondFactor: check,
})
export type SettingsInput = z.output<typeof SettingsForm>
