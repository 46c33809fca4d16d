import { z } from 'zod'
import { newestPublished } from '~/modules/problem/published-version'
import type { Tx } from '~/platform/db.server'
import type { EntryState, JudgeState } from '~/platform/generated/prisma/client'
import { calendarBatch } from '../batches'
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

const Calendar = z.array(z.object({ key: z.string(), opensAt: z.date(), closesAt: z.date() }))

/**
 * A public calendar that changed, to everybody it binds. Always held: an organizer who edits it in
 * three steps sends one mail, and the earlier ones are discarded.
 */
const calendarEdited: Teller = async (ctx, tx, data) => {
	const contest = await tx.contest.findUniqueOrThrow({
		where: { id: idOf(data) },
		select: { id: true, slug: true, name: true, nameEn: true, state: true, stages: true },
	})
	if (contest.state !== 'published') return
	const before = new Map(Calendar.parse(data.before).map((stage) => [stage.key, stage]))
	const changed = contest.stages.filter(({ key, opensAt, closesAt }) => {
		const old = before.get(key)
		return Number(old?.opensAt) !== Number(opensAt) || Number(old?.closesAt) !== Number(closesAt)
	})
	if (changed.length === 0) return
	await tx.mailMessage.updateMany({
		where: { contestId: contest.id, template: 'calendar-changed', state: 'held' },
		data: { state: 'discarded' },
	})
	const people = await boundBy(tx, contest.id)
	return tellEach(ctx, tx, people, {
		contestId: contest.id,
		template: 'calendar-changed',
		params: {
			contestName: both(contest.name, contest.nameEn),
			stages: changed.map((stage) => ({
				name: both(stage.name, stage.nameEn),
				opensAt: stage.opensAt.toISOString(),
				closesAt: stage.closesAt.toISOString(),
			})),
			link: `/c/${contest.slug}`,
		},
		batch: { key: calendarBatch(ctx), always: true },
	})
}

const gone: EntryState[] = ['withdrawn', 'disqualified', 'rejected']
const seated: JudgeState[] = ['invited', 'accepted']

/** Everybody of an organization that takes part, and the contest's judges. */
export function boundBy(tx: Tx, contestId: string, { judges = true } = {}) {
	const entries = { some: { contestId, state: { notIn: gone } } }
	const judging = { judgeSeats: { some: { contestId, state: { in: seated } } } }
	return tx.user.findMany({
		where: {
			disabledAt: null,
			OR: [{ memberships: { some: { organization: { entries } } } }, ...(judges ? [judging] : [])],
		},
		orderBy: { id: 'asc' },
		select: { id: true, name: true },
	})
}

export const contestTellers = {
	'problem.question_asked': questionAsked,
	'problem.question_answered': questionAnswered,
	'problem.revised': problemRevised,
	'problem.withdrawn': problemWithdrawn,
	'contest.calendar_edited': calendarEdited,
} satisfies Tellers
