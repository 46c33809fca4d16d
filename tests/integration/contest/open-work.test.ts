import { expect, test } from 'vitest'
import { archiveContest } from '~/modules/contest/commands/publish-contest.server'
import { listOrganizedContests } from '~/modules/contest/queries/organized-contests.server'
import { getContestOverview } from '~/modules/contest/queries/overview.server'
import { openNotice } from '~/modules/notice/commands/open-notice.server'
import { db } from '~/platform/db.server'
import {
	at,
	closing,
	judgedWorld,
	opening,
	type Organizer,
	type World,
	type WorldOptions,
} from '../../support/judged-world'
import { someone } from '../../support/people'
import { decide, freeze, noticeInput, release } from '../../support/published-world'
import { countQueries } from '../../support/query-count'
import {
	contestVersion,
	newContest,
	openToPublic,
	problemInput,
	publishedProblem,
} from '../../support/set-up-world'

const day = 86_400_000
const after = (days: number) => new Date(opening.getTime() + days * day)

/** The list's first step of each contest, which its own page must say too, by address. */
async function firstSteps(reader: Organizer, when: Date) {
	const ctx = at(reader, when)
	const { contests, first } = await listOrganizedContests(ctx)
	const steps: Record<string, string> = {}
	for (const { slug, work } of contests) {
		const { next, work: open } = await getContestOverview(ctx, slug)
		const { watched, ...step } = next
		expect(work[0] ?? { ...step, count: 0, due: null }).toEqual(step)
		expect(work.filter(({ key }) => open.some((one) => one.key === key))).toEqual(open)
		expect(typeof watched).toBe('boolean')
		steps[slug] = next.key
	}
	return { steps, first }
}

async function worldWithProblem(
	sheets: (number | null)[],
	options: Partial<WorldOptions> = {},
): Promise<World> {
	const world = await judgedWorld({
		a: [
			{ title: '示例作品一', sheets },
			{ title: '示例作品二', sheets },
		],
		...options,
	})
	const { id, domains } = world.contest
	await db.problem.create({
		data: {
			contestId: id,
			code: 'P01',
			domainId: domains[0]!.id,
			ownerName: '示例重工',
			state: 'published',
			currentNumber: 1,
		},
	})
	return world
}

test('the list of contests says of each what its own page says, in every phase', async () => {
	const reader = await someone([{ role: 'organizer' }])
	const draft = await newContest()
	const complete = await newContest()
	await db.contest.update({ where: { id: complete.id }, data: { contactPhone: '024-0000 0000' } })
	const bare = await newContest()
	await openToPublic(bare.slug)
	const scored = await worldWithProblem([90, 80, 70, 60, null])
	await db.round.update({
		where: { id: scored.rounds.a.id },
		data: { state: 'scoring', scoringEndsAt: after(2) },
	})
	const world = await worldWithProblem([90, 80, 70, 85, 95])
	const now = opening
	const begun = await firstSteps(reader, now)
	expect(begun.steps).toEqual({
		[draft.slug]: 'complete',
		[complete.slug]: 'publish',
		[bare.slug]: 'problems',
		[scored.slug]: 'sheets',
		[world.slug]: 'rank',
	})
	// The ranking is due on this day: more pressing than what has no date.
	expect(begun.first).toMatchObject({ key: 'rank', slug: world.slug, watched: false })
	expect(begun.first!.due!.getTime()).toBeLessThan(after(1).getTime())
	expect((await firstSteps(reader, after(-60))).first).toMatchObject({
		key: 'problems',
		slug: bare.slug,
	})
	await publishedProblem(bare.organizer, bare, await problemInput(bare.id))

	// A round whose time is over is closed, whatever is missing.
	expect((await firstSteps(reader, after(3))).steps[scored.slug]).toBe('close')

	const snapshot = await freeze(world)
	expect((await firstSteps(reader, now)).steps[world.slug]).toBe('decide')
	const seats = world.entries.a.map(({ id }) => ({ entryId: id }))
	const decisionId = await decide(world, 'a', snapshot.id, seats)
	expect((await firstSteps(reader, now)).steps[world.slug]).toBe('notify')
	const notice = await openNotice(world.first, world.slug, noticeInput([decisionId]))
	const running = await firstSteps(reader, now)
	expect(running.steps[world.slug]).toBe('notice_runs')
	expect(running.first).toMatchObject({ key: 'publish', slug: complete.slug })
	expect((await firstSteps(reader, closing)).steps[world.slug]).toBe('release')
	await release(world, notice.id)
	expect((await firstSteps(reader, closing)).steps[world.slug]).toBe('nothing')
	await archiveContest(world.first, world.slug, await contestVersion(world.slug))
	expect((await firstSteps(reader, closing)).steps[world.slug]).toBe('archived')
})

test('what is asked of the organizers is counted alike, for a track’s organizer too', async () => {
	const world = await worldWithProblem([90, 80, 70, 85, 95])
	const other = await worldWithProblem([90, 80, 70, 85, 95])
	const { id: contestId } = world.contest
	const [one, two] = world.entries.a
	await db.entry.update({ where: { id: one!.id }, data: { state: 'submitted' } })
	await db.entry.update({
		where: { id: two!.id },
		data: { trackId: world.tracks.b.id, state: 'submitted' },
	})
	await db.organization.updateMany({
		where: { id: { in: [one!.organizationId, two!.organizationId] } },
		data: { verification: 'pending' },
	})
	// Of the same two, one is a partner in another contest and owns a problem of it.
	await db.entryPartner.create({
		data: { entryId: other.entries.a[0]!.id, organizationId: one!.organizationId },
	})
	await db.problem.updateMany({
		where: { contestId: other.contest.id },
		data: { ownerOrganizationId: one!.organizationId },
	})
	const problem = await db.problem.findFirstOrThrow({ where: { contestId } })
	await db.question.create({
		data: { problemId: problem.id, askerId: world.first.actor.userId, body: '接口是否开放？' },
	})
	for (const [batch, toAddress] of ['a', 'b', 'b'].map((name, at) => [name, `${at}@example.cn`])) {
		await db.mailMessage.create({
			data: {
				contestId,
				batch,
				toAddress: toAddress!,
				template: 'announcement',
				params: {},
				state: 'held',
			},
		})
	}
	const counts = async (reader: Organizer) => {
		const { contests } = await listOrganizedContests(at(reader, opening))
		await firstSteps(reader, opening)
		const { work } = contests.find(({ slug }) => slug === world.slug)!
		return Object.fromEntries(work.map(({ key, count }) => [key, count]))
	}
	const whole = await someone([{ role: 'organizer' }])
	const shared = { rank: 1, screen: 2, verify: 2 }
	expect(await counts(whole)).toEqual({ ...shared, mailings: 2, questions: 1 })
	expect(
		await counts(await someone([{ role: 'organizer', contestId, trackId: world.tracks.a.id }])),
	).toEqual({ rank: 1, screen: 1, verify: 1 })
	const { contests } = await listOrganizedContests(at(whole, opening))
	const elsewhere = contests.find(({ slug }) => slug === other.slug)!.work
	expect(elsewhere.map(({ key, count }) => [key, count])).toEqual([
		['verify', 1],
		['rank', 1],
	])
})

test('the list costs the same with one contest and with four', async () => {
	const reader = await someone()
	const cost = () => countQueries(() => listOrganizedContests(reader))
	const join = async () => {
		const { id, slug } = await newContest()
		if (reader.actor.grants.length > 0) await openToPublic(slug)
		reader.actor.grants.push({ role: 'organizer', contestId: id, trackId: null })
	}
	await join()
	await join()
	const few = await cost()
	await join()
	await join()
	expect(await cost()).toBe(few)
})

const plans = ['场景一', '场景二'].map((title) => ({ title, sheets: [90, 80, 70, 85, 95] }))

test('an entry accepted after the drawing, or left by its judge, asks for judges', async () => {
	const world = await worldWithProblem([], {
		a: [...plans, { title: '抽取后受理的作品', sheets: [] }],
	})
	const roundId = world.rounds.a.id
	await db.round.update({
		where: { id: roundId },
		data: { state: 'scoring', scoringOpensAt: opening, scoringEndsAt: after(2) },
	})
	const late = (state: 'returned' | 'accepted' | 'withdrawn') =>
		db.entry.update({
			where: { id: world.entries.a[2]!.id },
			data: { state, mendBy: after(1) },
		})
	const work = async (when = opening) => {
		const { work } = await getContestOverview(at(world.first, when), world.slug)
		return work.map(({ key, count, due }) => [key, count, due?.getTime()])
	}
	const close: WorkLine[] = [['close', 1, undefined]]
	const assign = (count: number): WorkLine[] => [['assign', count, after(2).getTime()]]

	await late('returned')
	expect(await work()).toEqual([])
	await late('accepted')
	expect(await work()).toEqual(assign(1))
	// Once the scoring is over only who has nobody at all still keeps the round open.
	await db.assignment.updateMany({
		where: { roundId, judgeId: world.judges[0]!.id, entryId: world.entries.a[0]!.id },
		data: { withdrawnAt: opening },
	})
	expect(await work()).toEqual(assign(2))
	expect(await work(after(3))).toEqual(assign(1))
	await late('withdrawn')
	expect(await work(after(3))).toEqual(close)
})

type WorkLine = [key: string, count: number, due: number | undefined]
