import { newestPublished } from '~/modules/problem/published-version'
import type { Tx } from '~/platform/db.server'
import { tellEach } from '../commands.server'
import { entryEditors, staffOf } from '../receivers.server'
import { both, idOf, type Teller, type Tellers } from './teller'

async function readQuestion(tx: Tx, id: string) {
	const question = await tx.question.findUniqueOrThrow({
		where: { id },
		select: {
			asker: { select: { id: true, name: true } },
			problem: {
				select: {
					id: true,
					currentNumber: true,
					contest: { select: { id: true, slug: true, name: true, nameEn: true } },
				},
			},
		},
	})
	return { asker: question.asker, ...(await readProblem(tx, question.problem.id)) }
}

async function readProblem(tx: Tx, id: string) {
	const problem = await tx.problem.findUniqueOrThrow({
		where: { id },
		select: {
			id: true,
			contest: { select: { id: true, slug: true, name: true, nameEn: true } },
			versions: {
				...newestPublished,
				select: { title: true, titleEn: true, changeNote: true },
			},
		},
	})
	const [version] = problem.versions
	return {
		problem,
		contest: problem.contest,
		problemTitle: both(version?.title ?? '', version?.titleEn ?? ''),
		change: version?.changeNote ?? '',
	}
}

const questionAsked: Teller = async (ctx, tx, data) => {
	const { contest, problemTitle } = await readQuestion(tx, idOf(data))
	const people = await staffOf(ctx, tx, 'organizer', { contestId: contest.id })
	return tellEach(ctx, tx, people, {
		contestId: contest.id,
		template: 'question-asked',
		params: {
			problemTitle,
			contestName: both(contest.name, contest.nameEn),
			link: `/organizer/${contest.slug}/problems/questions/${idOf(data)}`,
		},
	})
}

const questionAnswered: Teller = async (ctx, tx, data) => {
	const { asker, contest, problem, problemTitle } = await readQuestion(tx, idOf(data))
	const link = `/c/${contest.slug}/problems/${problem.id}/questions`
	return tellEach(ctx, tx, [asker], {
		contestId: contest.id,
		template: 'question-answered',
		params: { problemTitle, link },
	})
}

/** Entries that can still be changed; the others record the version they answered. */
const openAnswers = (tx: Tx, problemId: string) =>
	tx.entry.findMany({
		where: { problemId, state: { in: ['draft', 'submitted', 'returned'] } },
		orderBy: { id: 'asc' },
		select: { id: true, title: true },
	})

const problemWithdrawn: Teller = async (ctx, tx, data) => {
	const { contest, problemTitle } = await readProblem(tx, idOf(data))
	for (const { id, title } of await openAnswers(tx, idOf(data))) {
		await tellEach(ctx, tx, await entryEditors(tx, id), {
			contestId: contest.id,
			template: 'problem-withdrawn',
			params: { problemTitle, entryTitle: title, link: `/entrant/entries/${id}` },
		})
	}
}

const problemRevised: Teller = async (ctx, tx, data) => {
	const { contest, problemTitle, change } = await readProblem(tx, idOf(data))
	for (const entry of await openAnswers(tx, idOf(data))) {
		const people = await entryEditors(tx, entry.id)
		await tellEach(ctx, tx, people, {
			contestId: contest.id,
			template: 'problem-changed',
			params: {
				problemTitle,
				entryTitle: entry.title,
				change,
				link: `/entrant/entries/${entry.id}/problem`,
			},
			batch: { key: `problem-changed:${ctx.requestId}` },
		})
	}
}

export const contestTellers = {
	'problem.question_asked': questionAsked,
	'problem.question_answered': questionAnswered,
	'problem.revised': problemRevised,
	'problem.withdrawn': problemWithdrawn,
} satisfies Tellers
