import { entryText } from '~/messages/entry'
import type { Context } from '~/modules/context'
import { factsOf, wholeEntry } from '~/modules/entry/load.server'
import { holdsBack, lacksOf } from '~/modules/entry/rules/completeness'
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

/** Drafts of every contest whose submission closes soon: complete or not, they are not submitted. */
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

/** One page of drafts; the id to go on after, '' when that was the last. */
async function remindPage(ctx: Context, tx: Tx, page: Page): Promise<string> {
	const { contestId, closesAt, hours, after } = page
	const drafts = await tx.entry.findMany({
		where: { contestId, state: 'draft', id: { gt: after } },
		orderBy: { id: 'asc' },
		take: PAGE,
		select: {
			...wholeEntry,
			organization: { select: { ...wholeEntry.organization.select, ...owners } },
		},
	})
	const worked = await workersOf(
		tx,
		drafts.map(({ id }) => id),
	)
	const mails = drafts.flatMap((draft): Mail[] => {
		const missing = missingSections(lacksOf(factsOf(draft)))
		const people = peopleOf(draft.organization.members, worked.get(draft.id) ?? [])
		return people.map(({ id, name }) => ({
			to: { userId: id },
			contestId,
			template: 'submission-reminder',
			params: {
				name,
				hours,
				endsAt: closesAt.toISOString(),
				contestName: both(draft.contest.name, draft.contest.nameEn),
				entryTitle: draft.title,
				missing,
				link: `/entrant/entries/${draft.id}`,
			},
			onceKey: reminderKey(`submission:${draft.id}`, { endsAt: closesAt, hours, userId: id }),
		}))
	})
	await queueMails(ctx, tx, mails)
	return drafts.length === PAGE ? drafts.at(-1)!.id : ''
}

async function workersOf(tx: Tx, entryIds: string[]) {
	const rows = await tx.entryCollaborator.findMany({
		where: { entryId: { in: entryIds }, ...workers.where },
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
