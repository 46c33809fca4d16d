import type { Context } from '~/modules/context'
import { changesOf } from '../rules/changes'
import { contestSettings } from '../schema'
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

/** The rules of the contest that are settings. */
export async function editSettings(ctx: Context, slug: string, input: SettingsInput) {
	const { version, ...settings } = input
	return ctx.transaction(async (tx) => {
		const contest = await lockContest(ctx, tx, slug, version)
		const before = contest.settings
		await tx.contest.update({
			where: { id: contest.id },
			data: { settings: contestSettings(settings) },
			select: { id: true },
		})
		await ctx.audit(tx, 'contest.settings_edited', {
			contestId: contest.id,
			subjectType: 'contest',
			subjectId: contest.id,
			changes: changesOf(before, settings),
		})
	})
}
