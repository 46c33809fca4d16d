import { entryText } from '~/messages/entry'
import type { Context } from '~/modules/context'
import { factsOf } from '~/modules/entry/load.server'
import { holdsBack, lacksOf } from '~/modules/entry/rules/completeness'
import { taskOf } from '~/modules/entry/rules/entry-task'
import { changedSince, readWholeEntries } from '~/modules/entry/whole-entries.server'
import { Prisma } from '~/platform/generated/prisma/client'
import type { Tx } from '~/platform/db.server'
import { type Mail, queueMails } from '../commands.server'
import { both } from '../news/teller'
import { dueReminder, REMINDER_HORIZON, reminderKey } from '../rules/reminders'

const PAGE = 200

const owners = {
	members: {
		where: { role: 'owner', user: { disabledAt: null } },
		select: { user: { select: { id: true, name: true } } },
	},
} as const
const workers = {
	where: { role: { in: ['lead', 'editor'] }, user: { disabledAt: null } },
	select: { user: { select: { id: true, name: true } } },
}

type Person = { id: string; name: string }
type Lists = { user: Person }[]

/** The organization's owners and those who work on the entry, each once. */
function peopleOf(owned: Lists, worked: Lists): Person[] {
	return [...new Map([...owned, ...worked].map(({ user }) => [user.id, user])).values()]
}

/** Names of the sections that hold a submission back, in both languages. */
function missingSections(lacks: ReturnType<typeof lacksOf>) {
	const sections = [...new Set(holdsBack(lacks).map(({ section }) => section))]
	return sections.map((section) =>
		both(entryText['zh-CN'].sections[section], entryText.en.sections[section]),
	)
}

/**
 * Entries of every contest whose submission closes soon of which something is not submitted: drafts,
 * complete or not, what was saved after a submission, and a problem's new version not confirmed.
 */
export async function remindDrafts(ctx: Context): Promise<void> {
	const now = ctx.contestNow()
	const stages = await ctx.db.stage.findMany({
		where: {
			key: 'submission',
			closesAt: { gt: now, lte: new Date(now.getTime() + REMINDER_HORIZON) },
			contest: { state: 'published' },
		},
		select: { contestId: true, closesAt: true },
	})
	for (const { contestId, closesAt } of stages) {
		const hours = dueReminder(closesAt, now)
		if (!hours) continue
		let after = ''
		do {
			after = await ctx.transaction((tx) =>
				remindPage(ctx, tx, { contestId, closesAt, hours, after }),
			)
		} while (after !== '')
	}
}

type Page = { contestId: string; closesAt: Date; hours: 72 | 24 | 2; after: string }

/** The problem an entry answers has a version it has not confirmed. */
const answersOlder = Prisma.sql`(e.problem_id is not null and e.problem_version_id is distinct from (
	select v.id from problem_version v where v.problem_id = e.problem_id
		and v.published_at is not null order by v.number desc limit 1))`

/** What the letter says of an entry; a draft was never submitted. */
const said = {
	finish: 'draft',
	submit: 'draft',
	acknowledge: 'new_problem',
	resubmit: 'changed',
} as const

/** One page of entries; the id to go on after, '' when that was the last. */
async function remindPage(ctx: Context, tx: Tx, page: Page): Promise<string> {
	const { contestId, closesAt, hours, after } = page
	const entries = await readWholeEntries(
		tx,
		Prisma.sql`
			where e.contest_id = ${contestId} and e.id > ${after}
				and (e.state = 'draft' or e.state = 'submitted' and (${changedSince} or ${answersOlder}))
			order by e.id limit ${PAGE}`,
	)
	const [owned, worked] = await Promise.all([ownersOf(tx, entries), workersOf(tx, entries)])
	const mails = entries.flatMap((entry): Mail[] => {
		const lacks = lacksOf(factsOf(entry))
		const task = taskOf({ ...entry, open: true, lacks })
		if (!task || task === 'correct') return []
		const missing = missingSections(lacks)
		const people = peopleOf(owned.get(entry.organizationId) ?? [], worked.get(entry.id) ?? [])
		return people.map(({ id, name }) => ({
			to: { userId: id },
			contestId,
			template: 'submission-reminder',
			params: {
				name,
				hours,
				endsAt: closesAt.toISOString(),
				contestName: both(entry.contest.name, entry.contest.nameEn),
				entryTitle: entry.title,
				standing: said[task],
				missing,
				link: `/entrant/entries/${entry.id}`,
			},
			onceKey: reminderKey(
				`${entry.state === 'draft' ? 'submission' : 'resubmission'}:${entry.id}`,
				{ endsAt: closesAt, hours, userId: id },
			),
		}))
	})
	await queueMails(ctx, tx, mails)
	return entries.length === PAGE ? entries.at(-1)!.id : ''
}

async function ownersOf(tx: Tx, entries: { organizationId: string }[]) {
	const rows = await tx.organization.findMany({
		where: { id: { in: entries.map(({ organizationId }) => organizationId) } },
		select: { id: true, ...owners },
	})
	return new Map(rows.map(({ id, members }): [string, Lists] => [id, members]))
}

async function workersOf(tx: Tx, entries: { id: string }[]) {
	const rows = await tx.entryCollaborator.findMany({
		where: { entryId: { in: entries.map(({ id }) => id) }, ...workers.where },
		select: { entryId: true, ...workers.select },
	})
	const byEntry = new Map<string, Lists>()
	for (const { entryId, user } of rows) {
		byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), { user }])
	}
	return byEntry
}

/** Entries that were returned, before their own date for mending. */
export async function remindReturned(ctx: Context): Promise<void> {
	const now = ctx.contestNow()
	await ctx.transaction(async (tx) => {
		const returned = await tx.entry.findMany({
			where: {
				state: 'returned',
				mendBy: { gt: now, lte: new Date(now.getTime() + REMINDER_HORIZON) },
			},
			select: {
				id: true,
				contestId: true,
				code: true,
				title: true,
				mendBy: true,
				contest: { select: { name: true, nameEn: true } },
				organization: { select: owners },
				collaborators: workers,
			},
		})
		const mails = returned.flatMap((entry): Mail[] => {
			const endsAt = entry.mendBy!
			const hours = dueReminder(endsAt, now)
			if (!hours) return []
			return peopleOf(entry.organization.members, entry.collaborators).map(({ id, name }) => ({
				to: { userId: id },
				contestId: entry.contestId,
				template: 'mending-reminder',
				params: {
					name,
					hours,
					endsAt: endsAt.toISOString(),
					contestName: both(entry.contest.name, entry.contest.nameEn),
					entryCode: entry.code ?? '',
					entryTitle: entry.title,
					link: `/entrant/entries/${entry.id}`,
				},
				onceKey: reminderKey(`mending:${entry.id}`, { endsAt, hours, userId: id }),
			}))
		})
		await queueMails(ctx, tx, mails)
	})
}
