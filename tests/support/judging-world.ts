import { randomUUID } from 'node:crypto'
import type { Context } from '~/modules/context'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { screenEntry } from '~/modules/screening/commands/screen-entry.server'
import { eligibilityItems, formItems } from '~/modules/screening/rules'
import { db } from '~/platform/db.server'
import { completeDraft, contextOf, during, organization, person, type World } from './entrant-world'

export const scoring = {
	opensAt: new Date('2026-06-08T00:00:00Z'),
	endsAt: new Date('2026-06-19T09:00:00Z'),
}
export const whileScoring = new Date('2026-06-10T02:00:00Z')

const passed = (items: readonly string[]) =>
	Object.fromEntries(items.map((item) => [item, 'pass' as const]))

/** An organizer of the contest, acting at `at`. */
export async function organizerOf(world: World, at: Date = during): Promise<Context> {
	const userId = await person('李敏')
	await db.roleGrant.create({
		data: { userId, role: 'organizer', contestId: world.id, state: 'active' },
	})
	return contextOf(userId, at)
}

/** A submitted entry of a verified organization of its own. */
export async function submittedEntry(world: World, about: { name?: string; code?: string } = {}) {
	const owner = await organization({ code: null as never, ...about })
	await db.organization.update({ where: { id: owner.id }, data: { verification: 'verified' } })
	const entryId = await completeDraft(world, owner)
	await submitEntry(await contextOf(owner.ownerId), { entryId, revision: 0 })
	const { currentVersionId } = await db.entry.findUniqueOrThrow({
		where: { id: entryId },
		select: { currentVersionId: true },
	})
	return { id: entryId, versionId: currentVersionId!, owner }
}

export const allPassed = {
	form: passed(formItems),
	eligibility: passed(eligibilityItems('scenario')),
	mendFields: [],
	mendBy: undefined,
	note: '',
} as never as {
	form: Record<string, 'pass' | 'fail'>
	eligibility: Record<string, 'pass' | 'fail'>
}

/** An entry that passed screening. */
export async function acceptedEntry(
	world: World,
	organizer: Context,
	about: { name?: string; code?: string } = {},
) {
	const entry = await submittedEntry(world, about)
	await screenEntry(organizer, world.slug, entry.id, {
		...allPassed,
		versionId: entry.versionId,
		outcome: 'accepted',
	} as never)
	return entry
}

/** A preliminary round of track A with two criteria, 60 and 40 points. */
export async function scoringRound(world: World, { blind = false, judgesPerEntry = 2 } = {}) {
	const rubric = await db.rubric.create({
		data: {
			contestId: world.id,
			trackId: world.a,
			name: '评分细则',
			nameEn: 'Rubric',
			criteria: {
				create: [
					{ name: '创新性', nameEn: 'Innovation', maximum: 6000, position: 0 },
					{ name: '应用成效', nameEn: 'Effect', maximum: 4000, position: 1 },
				],
			},
		},
		select: { id: true, criteria: { orderBy: { position: 'asc' }, select: { id: true } } },
	})
	const { id } = await db.round.create({
		data: {
			contestId: world.id,
			trackId: world.a,
			stage: 'preliminary',
			name: '网络初评',
			nameEn: 'Preliminary',
			rubricId: rubric.id,
			rule: {},
			judgesPerEntry,
			blind,
			scoringOpensAt: scoring.opensAt,
			scoringEndsAt: scoring.endsAt,
			pseudonymSalt: randomUUID(),
		},
		select: { id: true },
	})
	const [first, second] = rubric.criteria
	return { id, first: first!.id, second: second!.id }
}

/** A judge who has signed the letter of commitment. */
export async function signedJudge(
	world: World,
	about: { name?: string; employer?: string; employerCode?: string; capacity?: number } = {},
) {
	const userId = await person(about.name ?? `专家${randomUUID().slice(0, 4)}`)
	const judge = await db.judge.create({
		data: {
			contestId: world.id,
			userId,
			name: about.name ?? '专家',
			employer: about.employer ?? `示例研究院${randomUUID().slice(0, 4)}`,
			employerCode: about.employerCode,
			capacity: about.capacity ?? 40,
			state: 'accepted',
			invitedAt: during,
			acceptedAt: during,
			commitmentVersion: '2026-11',
		},
		select: { id: true },
	})
	return { id: judge.id, userId, acting: (at: Date = whileScoring) => contextOf(userId, at) }
}

/** The judge's open assignment in the round, or null. */
export async function assignmentOf(roundId: string, judgeId: string, entryId?: string) {
	const row = await db.assignment.findFirst({
		where: { roundId, judgeId, entryId, withdrawnAt: null },
		orderBy: { entry: { code: 'asc' } },
		select: { id: true, entryId: true },
	})
	return row
}
