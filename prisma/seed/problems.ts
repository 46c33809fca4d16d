import type { Prisma } from '~/platform/generated/prisma/client'
import type { ProblemPlan, ProblemText } from './content/problem-plan'
import type { SeededContest } from './contests'
import { beijing } from './dates'
import { fractionOf, idOf } from './stable'
import { noteAudit, organizationOf, personOf, type World } from './world'

export type SeededProblem = {
	id: string
	code: string
	/** Versions in their order, with the instant each was published. */
	versions: { id: string; publishedAt: Date }[]
}

const parts = [
	'title',
	'titleEn',
	'background',
	'requirements',
	'outcome',
	'metrics',
	'reward',
	'dataNote',
] as const satisfies (keyof ProblemText)[]

const textOf = (plan: ProblemText) =>
	Object.fromEntries(parts.map((part) => [part, plan[part]])) as Record<
		(typeof parts)[number],
		string
	>

/** Published problem statements P01, P02, … with their questions; a revision is the second version. */
export async function seedProblems(
	world: World,
	contest: SeededContest,
	plans: readonly ProblemPlan[],
	published: Date,
): Promise<Map<string, SeededProblem>> {
	const made = plans.map((plan, index) => {
		const code = `P${String(index + 1).padStart(2, '0')}`
		const id = idOf(`problem ${contest.slug} ${code}`)
		const versions = [beijing(published, 3, 10), beijing(published, 12, 15)]
			.slice(0, plan.revision ? 2 : 1)
			.map((publishedAt, at) => ({ id: idOf(`${id} version ${at + 1}`), publishedAt }))
		return { plan, id, code, versions }
	})
	await world.tx.problem.createMany({
		data: made.map(({ plan, id, code, versions }) => ({
			id,
			code,
			contestId: contest.id,
			domainId: contest.domains.get(plan.domain)!,
			ownerOrganizationId: organizationOf(world, plan.owner).id,
			ownerName: organizationOf(world, plan.owner).name,
			state: 'published' as const,
			currentNumber: versions.length,
			createdById: personOf(world, 'organizer').id,
			createdAt: beijing(published, 1, 10),
		})),
	})
	await world.tx.problemVersion.createMany({ data: made.flatMap((one) => versionRows(world, one)) })
	await world.tx.question.createMany({ data: made.flatMap((one) => questionRows(world, one)) })
	const publisher = personOf(world, 'organizer')
	for (const { id, versions } of made) {
		for (const [at, { publishedAt }] of versions.entries()) {
			const event = at === 0 ? 'problem.published' : 'problem.revised'
			const subject = { contestId: contest.id, subjectType: 'problem', subjectId: id }
			noteAudit(world, publisher, publishedAt, event, { ...subject, number: at + 1 })
		}
	}
	return new Map(made.map(({ plan: _, ...problem }) => [problem.code, problem]))
}

type Made = SeededProblem & { plan: ProblemPlan }

function versionRows(world: World, { plan, id: problemId, versions }: Made) {
	const { contact } = { contact: `${organizationOf(world, plan.owner).owner.name}（示例联系人）` }
	return versions.map(({ id, publishedAt }, at): Prisma.ProblemVersionCreateManyInput => {
		const { changeNote = '', ...revised } = at > 0 ? (plan.revision ?? {}) : {}
		const text = { ...textOf({ ...plan, ...revised }), contact, changeNote }
		const publication = { publishedAt, publishedById: personOf(world, 'organizer').id }
		return { id, problemId, number: at + 1, ...text, ...publication, createdAt: publishedAt }
	})
}

function questionRows(world: World, { plan, id: problemId, versions }: Made) {
	return (plan.questions ?? []).map(({ asker, body, answer, isPublic = false }, at) => {
		const id = idOf(`question ${problemId} ${at}`)
		const createdAt = beijing(versions[0]!.publishedAt, at + 1, 10 + fractionOf(id) * 7)
		return {
			id,
			problemId,
			askerId: organizationOf(world, asker).owner.id,
			body,
			answer: answer ?? null,
			answeredById: answer ? personOf(world, 'organizer2').id : null,
			isPublic,
			createdAt,
			answeredAt: answer ? beijing(createdAt, 1, 16) : null,
		}
	})
}
