import { randomUUID } from 'node:crypto'
import type { Context } from '~/modules/context'
import { createContest } from '~/modules/contest/commands/create-contest.server'
import { NewContestForm } from '~/modules/contest/schema/set-up'
import {
	beginRevision,
	publishProblem,
	reviewProblem,
} from '~/modules/problem/commands/publish-problem.server'
import { createProblem } from '~/modules/problem/commands/write-problem.server'
import { type ProblemInput, ProblemForm } from '~/modules/problem/schema'
import { db } from '~/platform/db.server'
import { someone } from './people'

/** A contest in preparation, made from the template by an organizer of every contest. */
export async function newContest(about: { slug?: string } = {}) {
	const organizer = await someone([{ role: 'organizer' }], { email: `${randomUUID()}@example.cn` })
	const slug = about.slug ?? `c-${randomUUID().slice(0, 8)}`
	const { id } = await createContest(organizer, contestInput({ slug }))
	return { id, slug, organizer }
}

export const contestInput = (about: Record<string, string> = {}) =>
	NewContestForm.parse({
		slug: '2026',
		name: '全国数字经济应用场景大赛',
		nameEn: 'National Scenario Contest',
		edition: '首届',
		editionEn: 'First edition',
		startsOn: '2026-05-06',
		hosts: '沈阳市发展和改革委员会',
		...about,
	})

/** What a form filled now would be sent with. */
export async function contestVersion(slug: string): Promise<string> {
	const { updatedAt } = await db.contest.findUniqueOrThrow({ where: { slug } })
	return updatedAt.toISOString()
}

/** Public without the checks of publication. */
export async function openToPublic(slug: string): Promise<void> {
	await db.contest.update({
		where: { slug },
		data: { state: 'published', publishedAt: new Date('2026-05-06T00:00:00Z') },
	})
}

export async function problemInput(
	contestId: string,
	about: Partial<ProblemInput> = {},
): Promise<ProblemInput> {
	const domain = await db.domain.findFirstOrThrow({ where: { contestId, code: 'industry' } })
	return ProblemForm.parse({
		code: 'P01',
		domainId: domain.id,
		ownerName: '示例重工',
		title: '重型装备数字化车间的在线质量追溯',
		background: '背景',
		requirements: '要求一\n要求二',
		outcome: '成果',
		metrics: '指标',
		...about,
	})
}

/** A published problem statement; with `revising`, a further version is begun beside it. */
export async function publishedProblem(
	organizer: Context,
	world: { id: string; slug: string },
	about: Partial<ProblemInput> & { revising?: boolean } = {},
): Promise<string> {
	const { revising = false, ...input } = about
	const { id } = await createProblem(organizer, world.slug, await problemInput(world.id, input))
	await reviewProblem(organizer, world.slug, id)
	await publishProblem(organizer, world.slug, id)
	if (revising) await beginRevision(organizer, world.slug, id)
	return id
}

export async function problemVersion(problemId: string): Promise<string> {
	const { updatedAt } = await db.problem.findUniqueOrThrow({ where: { id: problemId } })
	return updatedAt.toISOString()
}
