import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { SettingFixed } from '../errors'
import { changesOf } from '../rules/changes'
import { noticeNote } from '../rules/notice-note'
import { contestSettings, type ContestSettings } from '../schema'
import type { DetailsInput, SettingsInput } from '../schema/set-up'
import { lockContest } from './lock-contest.server'

/** Names, slogan, organizers' names, contact and filings. */
export async function editDetails(ctx: Context, slug: string, input: DetailsInput) {
	const { version, ...data } = input
	return ctx.transaction(async (tx) => {
		const { id } = await lockContest(ctx, tx, slug, version)
		const before = await tx.contest.findUniqueOrThrow({ where: { id } })
		await tx.contest.update({ where: { id }, data, select: { id: true } })
		await ctx.audit(tx, 'contest.details_edited', {
			contestId: id,
			subjectType: 'contest',
			subjectId: id,
			changes: changesOf(before, data),
		})
	})
}

type Setting = keyof ContestSettings

const fixedBySubmission: Setting[] = [
	'graceMinutes',
	'maxPartners',
	'entriesPerOrganization',
	'entriesAsPartner',
	'membersMustConfirm',
	'rejectUnmended',
]
const fixedByScoring: Setting[] = ['entrantSeesScore']
const fixedByNotice: Setting[] = [
	'noticeDays',
	'countOpeningDay',
	'releaseWaits',
	'showOrder',
	'showScores',
]

/** What binds people already: told to them before submission opened, or printed on a notice. */
async function fixedSettings(ctx: Context, tx: Tx, contestId: string): Promise<Setting[]> {
	const opened = await tx.stage.count({
		where: { contestId, key: 'submission', opensAt: { lte: ctx.receivedAt } },
	})
	const scored = await tx.round.count({ where: { contestId, lockedAt: { not: null } } })
	const notices = await tx.notice.count({ where: { contestId } })
	return [
		...(opened > 0 ? fixedBySubmission : []),
		...(scored > 0 ? fixedByScoring : []),
		...(notices > 0 ? fixedByNotice : []),
	]
}

/** The calendar's word on how long the notice runs follows the setting, unless it was rewritten. */
async function followNoticeDays(tx: Tx, contestId: string, before: number, after: number) {
	if (before === after) return
	const [old, next] = [noticeNote(before), noticeNote(after)]
	const stage = { contestId, key: 'public_notice' as const }
	await tx.stage.updateMany({
		where: { ...stage, note: old.note },
		data: { note: next.note },
	})
	await tx.stage.updateMany({
		where: { ...stage, noteEn: old.noteEn },
		data: { noteEn: next.noteEn },
	})
}

/** The rules of the contest that are settings. Throws SettingFixed for one that binds already. */
export async function editSettings(ctx: Context, slug: string, input: SettingsInput) {
	const { version, ...settings } = input
	return ctx.transaction(async (tx) => {
		const contest = await lockContest(ctx, tx, slug, version)
		const before = contest.settings
		const fixed = await fixedSettings(ctx, tx, contest.id)
		const touched = fixed.find((key) => settings[key] !== before[key])
		if (touched) throw new SettingFixed(touched)
		await tx.contest.update({
			where: { id: contest.id },
			data: { settings: contestSettings(settings) },
			select: { id: true },
		})
		await followNoticeDays(tx, contest.id, before.noticeDays, settings.noticeDays)
		await ctx.audit(tx, 'contest.settings_edited', {
			contestId: contest.id,
			subjectType: 'contest',
			subjectId: contest.id,
			changes: changesOf(before, settings),
		})
	})
}
