import { expect, test } from 'vitest'
import {
	discardRevision,
	publishProblem,
	publishRevision,
	reviewProblem,
	withdrawProblem,
} from '~/modules/problem/commands/publish-problem.server'
import { answerQuestion, askQuestion } from '~/modules/problem/commands/questions.server'
import {
	createProblem,
	deleteProblem,
	editProblem,
} from '~/modules/problem/commands/write-problem.server'
import { listProblems, listQuestions } from '~/modules/problem/queries/organizer-problems.server'
import { getPublicProblem, listOwnQuestions } from '~/modules/problem/queries/public-problem.server'
import { listPublicProblems } from '~/modules/problem/queries/public-problems.server'
import { currentDatabase, db } from '~/platform/db.server'
import { acting, someone } from '../../support/people'
import { countQueries } from '../../support/query-count'
import {
	newContest,
	openToPublic,
	problemInput,
	problemVersion,
	publishedProblem,
} from '../../support/set-up-world'

const visitor = () => acting({ kind: 'visitor' })
const all = { page: 1 }

async function openWorld() {
	const world = await newContest()
	await openToPublic(world.slug)
	return world
}

test('a problem is drafted, reviewed and published; until then nobody else finds it', async () => {
	const { id: contestId, slug, organizer } = await openWorld()
	const ctx = await visitor()
	const { id } = await createProblem(organizer, slug, await problemInput(contestId))
	await expect(publishProblem(organizer, slug, id)).rejects.toMatchObject({ code: 'problem_state' })
	await reviewProblem(organizer, slug, id)
	await expect(getPublicProblem(ctx, id, slug)).rejects.toMatchObject({ kind: 'missing' })
	expect((await listPublicProblems(ctx, all, slug))!.total).toBe(0)
	await publishProblem(organizer, slug, id)
	expect(await getPublicProblem(ctx, id, slug)).toMatchObject({
		code: 'P01',
		current: { number: 1 },
		revisions: [],
	})
	await expect(deleteProblem(organizer, slug, id)).rejects.toMatchObject({ code: 'problem_state' })
})

test('what was reviewed and then edited must be reviewed again', async () => {
	const { id: contestId, slug, organizer } = await openWorld()
	const input = await problemInput(contestId)
	const { id } = await createProblem(organizer, slug, input)
	await reviewProblem(organizer, slug, id)
	await editProblem(organizer, slug, id, {
		...input,
		version: await problemVersion(id),
		title: '改题',
	})
	await expect(publishProblem(organizer, slug, id)).rejects.toMatchObject({ code: 'problem_state' })
})

test('a published change is a new version with its differences; the old one never changes', async () => {
	const { id: contestId, slug, organizer } = await openWorld()
	const id = await publishedProblem(organizer, { id: contestId, slug }, { revising: true })
	await expect(publishRevision(organizer, slug, id)).rejects.toMatchObject({
		code: 'problem_unchanged',
	})
	const changed = await problemInput(contestId, {
		requirements: '要求一\n更严的要求二',
		code: 'P99',
	})
	await editProblem(organizer, slug, id, { ...changed, version: await problemVersion(id) })
	await expect(publishRevision(organizer, slug, id)).rejects.toMatchObject({
		code: 'change_note_required',
	})
	await editProblem(organizer, slug, id, {
		...changed,
		version: await problemVersion(id),
		changeNote: '明确要求二',
	})
	expect((await getPublicProblem(await visitor(), id, slug)).current.number).toBe(1)
	await publishRevision(organizer, slug, id)
	const shown = await getPublicProblem(await visitor(), id, slug)
	expect([shown.code, shown.current.number]).toEqual(['P01', 2])
	expect(shown.revisions).toMatchObject([
		{
			number: 2,
			changeNote: '明确要求二',
			changes: [{ part: 'requirements', changes: [{ old: '要求二', new: '更严的要求二' }] }],
		},
	])
	const tamper = `UPDATE "problem_version" SET "title" = 'x' WHERE "number" = 1`
	await expect(currentDatabase().pool.query(tamper)).rejects.toThrow(/append-only/)
})

test('a revision can be discarded, a public problem withdrawn', async () => {
	const { id: contestId, slug, organizer } = await openWorld()
	const id = await publishedProblem(organizer, { id: contestId, slug }, { revising: true })
	await discardRevision(organizer, slug, id)
	expect(await db.problemVersion.count({ where: { problemId: id } })).toBe(1)
	await withdrawProblem(organizer, slug, id)
	const ctx = await visitor()
	expect((await getPublicProblem(ctx, id, slug)).withdrawn).toBe(true)
	expect((await listPublicProblems(ctx, all, slug))!.total).toBe(0)
})

test('a number taken, a stale form and a stranger are refused', async () => {
	const { id: contestId, slug, organizer } = await openWorld()
	const input = await problemInput(contestId)
	const { id } = await createProblem(organizer, slug, input)
	await expect(createProblem(organizer, slug, input)).rejects.toMatchObject({
		code: 'problem_code_taken',
		field: 'code',
	})
	const version = await problemVersion(id)
	await editProblem(organizer, slug, id, { ...input, version, title: '先到' })
	await expect(
		editProblem(organizer, slug, id, { ...input, version, title: '后到' }),
	).rejects.toMatchObject({ kind: 'conflict' })
	const other = await newContest()
	await expect(reviewProblem(other.organizer, other.slug, id)).rejects.toMatchObject({
		kind: 'missing',
	})
	await expect(
		createProblem(await someone([{ role: 'problem_owner', contestId }]), slug, input),
	).rejects.toMatchObject({ kind: 'missing' })
	const foreign = { ...input, code: 'P02', domainId: (await problemInput(other.id)).domainId }
	await expect(createProblem(organizer, slug, foreign)).rejects.toMatchObject({ kind: 'missing' })
})

test('the public list finds by word, number and domain, and takes hostile words as words', async () => {
	const { id: contestId, slug, organizer } = await openWorld()
	const world = { id: contestId, slug }
	await publishedProblem(organizer, world, { code: 'P01', title: '供热管网的能耗预测' })
	await publishedProblem(organizer, world, { code: 'P02', title: '在线质量追溯', revising: true })
	const ctx = await visitor()
	const found = async (search: object) =>
		(await listPublicProblems(ctx, { ...all, ...search }, slug))!.problems.map(({ code }) => code)
	expect(await found({})).toEqual(['P01', 'P02'])
	expect(await found({ q: '管网' })).toEqual(['P01'])
	expect(await found({ q: 'p02' })).toEqual(['P02'])
	expect(await found({ domain: 'industry' })).toEqual(['P01', 'P02'])
	expect(await found({ domain: 'nothing' })).toEqual([])
	expect(await found({ q: "%'; <script>" })).toEqual([])
	expect(await found({ page: 9_999 })).toEqual(['P01', 'P02'])
})

test('a question is answered to its asker alone, or published without the asker', async () => {
	const { id: contestId, slug, organizer } = await openWorld()
	const id = await publishedProblem(organizer, { id: contestId, slug })
	const asker = await someone([])
	const ask = (body: string) => askQuestion(asker, { slug, problemId: id, body })
	const first = await ask('示例公司想问：数据如何取得？')
	const second = await ask('可否组成联合体？')
	expect((await listQuestions(organizer, slug, 1)).waiting).toBe(2)
	await answerQuestion(organizer, slug, first.id, {
		body: '数据如何取得？',
		answer: '签署保密承诺后取得。',
		isPublic: true,
	})
	await answerQuestion(organizer, slug, second.id, { body: '', answer: '可以。', isPublic: false })
	const shown = await getPublicProblem(await visitor(), id, slug)
	expect(shown.questions).toEqual([
		{
			id: first.id,
			body: '数据如何取得？',
			answer: '签署保密承诺后取得。',
			answeredAt: expect.any(Date),
		},
	])
	expect(await listOwnQuestions(asker, id)).toHaveLength(2)
	expect(await listOwnQuestions(await someone([]), id)).toEqual([])
	await expect(
		answerQuestion(organizer, slug, first.id, { body: '', answer: '再答', isPublic: true }),
	).rejects.toMatchObject({ code: 'question_answered' })
})

test('visitors do not ask, and nobody floods a problem with questions', async () => {
	const { id: contestId, slug, organizer } = await openWorld()
	const id = await publishedProblem(organizer, { id: contestId, slug })
	await expect(
		askQuestion(await visitor(), { slug, problemId: id, body: '问' }),
	).rejects.toMatchObject({ kind: 'forbidden' })
	const asker = await someone([])
	for (let n = 1; n <= 5; n += 1) await askQuestion(asker, { slug, problemId: id, body: `问 ${n}` })
	await expect(askQuestion(asker, { slug, problemId: id, body: '又问' })).rejects.toMatchObject({
		kind: 'too_many',
	})
})

test('the lists cost the same with one row and with three', async () => {
	async function costs(rows: number) {
		const world = await openWorld()
		for (let row = 1; row <= rows; row += 1) {
			const id = await publishedProblem(world.organizer, world, { code: `P0${row}` })
			await askQuestion(await someone([]), { slug: world.slug, problemId: id, body: '问' })
		}
		const ctx = await visitor()
		return [
			await countQueries(() => listPublicProblems(ctx, all, world.slug)),
			await countQueries(() => listProblems(world.organizer, world.slug, all)),
			await countQueries(() => listQuestions(world.organizer, world.slug, 1)),
		]
	}
	expect(await costs(3)).toEqual(await costs(1))
})
