import { randomBytes } from 'node:crypto'
import type { Context } from '~/modules/context'
import { Forbidden } from '~/modules/domain-error'
import { RuleSchema } from '~/modules/ranking/schema'
import type { Tx } from '~/platform/db.server'
import { SlugTaken } from '../errors'
import { canCreateContest } from '../policy'
import type { Dated } from '../rules/calendar-template'
import { contestSettings } from '../schema'
import type { NewContest } from '../schema/set-up'
import { type ContestTemplate, stagesFrom, templates } from '../template'

/** Makes a contest in preparation from a template; nothing of it is public yet. */
export async function createContest(ctx: Context, input: NewContest) {
	if (ctx.actor.kind !== 'system' && !canCreateContest(ctx.actor)) throw new Forbidden()
	const template = templates[input.template]
	const stages = stagesFrom(template, input.startsOn)
	return ctx.transaction(async (tx) => {
		const taken = await tx.contest.findUnique({
			where: { slug: input.slug },
			select: { id: true },
		})
		if (taken) throw new SlugTaken()
		const contest = await saveContest(ctx, tx, input, template)
		await tx.stage.createMany({
			data: stages.map((stage, position) => ({ ...stage, position, contestId: contest.id })),
		})
		const tracks = await saveTracks(tx, contest.id, template)
		const rubrics = await saveRubrics(tx, contest.id, template, tracks)
		await saveRounds(tx, contest.id, template, { tracks, rubrics, stages })
		await ctx.audit(tx, 'contest.created', {
			contestId: contest.id,
			subjectType: 'contest',
			subjectId: contest.id,
			slug: input.slug,
			name: input.name,
			template: input.template,
		})
		return contest
	})
}

function saveContest(ctx: Context, tx: Tx, input: NewContest, template: ContestTemplate) {
	const { template: _, startsOn: __, ...face } = input
	return tx.contest.create({
		data: {
			...face,
			slogan: template.slogan,
			sloganEn: template.sloganEn,
			settings: contestSettings({}),
			createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
			domains: {
				create: template.domains.map((domain, position) => ({ ...domain, position })),
			},
		},
		select: { id: true, slug: true },
	})
}

/** Ids of the tracks by their code. */
async function saveTracks(tx: Tx, contestId: string, template: ContestTemplate) {
	const rows = await tx.track.createManyAndReturn({
		data: template.tracks.map((track, position) => ({ ...track, position, contestId })),
		select: { id: true, code: true },
	})
	return new Map(rows.map(({ id, code }) => [code, id]))
}

/** Ids of the rubrics by their key in the template. */
async function saveRubrics(
	tx: Tx,
	contestId: string,
	template: ContestTemplate,
	tracks: Map<string, string>,
) {
	const ids = new Map<string, string>()
	for (const { key, track, name, nameEn, criteria } of template.rubrics) {
		const { id } = await tx.rubric.create({
			data: {
				contestId,
				trackId: track ? tracks.get(track)! : null,
				name,
				nameEn,
				criteria: {
					create: criteria.map(({ points, ...criterion }, position) => ({
						...criterion,
						maximum: points * 100,
						position,
					})),
				},
			},
			select: { id: true },
		})
		ids.set(key, id)
	}
	return ids
}

async function saveRounds(
	tx: Tx,
	contestId: string,
	template: ContestTemplate,
	made: { tracks: Map<string, string>; rubrics: Map<string, string>; stages: Dated[] },
) {
	await tx.round.createMany({
		data: template.rounds.map(({ track, rubric, rule, ...round }) => {
			const stage = made.stages.find(({ key }) => key === round.stage)!
			return {
				...round,
				contestId,
				trackId: made.tracks.get(track)!,
				rubricId: made.rubrics.get(rubric)!,
				rule: RuleSchema.parse(rule),
				scoringOpensAt: stage.opensAt,
				scoringEndsAt: stage.closesAt,
				pseudonymSalt: randomBytes(16).toString('hex'),
			}
		}),
	})
}
