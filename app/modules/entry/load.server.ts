import type { Actor } from '~/modules/context'
import { contestNameSelect } from '~/modules/contest/rules/contest-name'
import { contestSettings } from '~/modules/contest/schema'
import { Forbidden } from '~/modules/domain-error'
import { newestPublished } from '~/modules/problem/published-version'
import type { Db, Tx } from '~/platform/db.server'
import { Prisma } from '~/platform/generated/prisma/client'
import { EntryLocked, EntryNotFound } from './errors'
import { canDo, canViewEntry, type EntryAction, type EntrySubject } from './policy'
import type { EntryFacts } from './rules/completeness'
import type { EntryMoment } from './rules/editing'
import { formCodeOf } from './rules/form-code'
import { EntryContent, type EntryParties } from './schema'
import { lockEntry } from './transition.server'
import { readWholeEntries } from './whole-entries.server'

/** All that decides what an entry is, lacks and allows. */
export const wholeEntry = {
	id: true,
	contestId: true,
	trackId: true,
	organizationId: true,
	code: true,
	state: true,
	title: true,
	summary: true,
	content: true,
	domainId: true,
	problemId: true,
	problemVersionId: true,
	siteDivision: true,
	siteAddress: true,
	revision: true,
	currentVersionId: true,
	mendBy: true,
	mendFields: true,
	submittedAt: true,
	updatedAt: true,
	contest: {
		select: {
			slug: true,
			...contestNameSelect,
			settings: true,
			stages: {
				where: { key: 'submission' },
				select: { key: true, opensAt: true, closesAt: true },
			},
		},
	},
	track: {
		select: {
			code: true,
			kind: true,
			name: true,
			nameEn: true,
			siteRegion: true,
			requiresProblem: true,
			rounds: { where: { blind: true }, select: { id: true }, take: 1 },
			releaseItems: {
				where: { release: { state: 'released' } },
				select: { id: true },
				take: 1,
			},
		},
	},
	organization: { select: { name: true, code: true, verification: true } },
	problem: {
		select: {
			id: true,
			code: true,
			versions: {
				...newestPublished,
				select: { id: true, number: true, title: true, titleEn: true },
			},
		},
	},
	collaborators: { select: { userId: true, role: true } },
	partners: {
		select: {
			organizationId: true,
			shareBasisPoints: true,
			confirmedAt: true,
			organization: { select: { name: true, code: true, verification: true } },
		},
		orderBy: { organizationId: 'asc' },
	},
	members: {
		select: {
			id: true,
			name: true,
			employer: true,
			title: true,
			role: true,
			email: true,
			confirmedAt: true,
			consents: true,
		},
		orderBy: [{ position: 'asc' }, { id: 'asc' }],
	},
	files: {
		where: { file: { state: 'stored' } },
		select: { slot: true, fileId: true, formCode: true },
		orderBy: [{ slot: 'asc' }, { addedAt: 'asc' }],
	},
} satisfies Prisma.EntrySelect

export type WholeEntry = Prisma.EntryGetPayload<{ select: typeof wholeEntry }>

export function subjectOf(entry: WholeEntry): EntrySubject {
	return entry
}

/** Whether the list of its track is out. */
export function isReleased({ track }: WholeEntry): boolean {
	return track.releaseItems.length > 0
}

/** The list of its track is out, and it is not on it. */
export function isUnlisted(entry: WholeEntry): boolean {
	return entry.state === 'ranked' && isReleased(entry)
}

/** The entry as the deadline rules see it. */
export function momentOf(entry: WholeEntry): EntryMoment {
	const { graceMinutes } = contestSettings(entry.contest.settings)
	const stage = entry.contest.stages[0]
	return {
		state: entry.state,
		mendBy: entry.mendBy,
		mendFields: entry.mendFields,
		submission: stage ? { ...stage, graceMinutes } : null,
	}
}

/** Who enters, lead first, with the share of any prize in basis points. */
export function partiesOf({
	organization,
	partners,
}: Pick<WholeEntry, 'organization' | 'partners'>): EntryParties {
	const given = partners.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0)
	return [
		{ name: organization.name, code: organization.code, share: 10_000 - given },
		...partners.map(({ organization: { name, code }, shareBasisPoints }) => {
			return { name, code, share: shareBasisPoints }
		}),
	]
}

/** The version code of the entry form as it would be printed now. */
export function currentFormCode(entry: WholeEntry): string {
	const { contestId, trackId, members, track } = entry
	const organizations = partiesOf(entry)
	return formCodeOf({
		...entry,
		kind: track.kind,
		contestId,
		trackId,
		organizations,
		team: members,
	})
}

/** The stamped scan of the entry form; null while there is none. */
export function stampedForm(entry: WholeEntry) {
	return entry.files.find(({ slot }) => slot === 'entry_form') ?? null
}

/** The entry as the completeness check sees it. */
export function factsOf(entry: WholeEntry): EntryFacts {
	const { track, problem } = entry
	return {
		kind: track.kind,
		title: entry.title,
		summary: entry.summary,
		domainId: entry.domainId,
		siteDivision: entry.siteDivision,
		siteAddress: entry.siteAddress,
		siteRegion: track.siteRegion,
		requiresProblem: track.requiresProblem,
		problem: problem && {
			acknowledgedId: entry.problemVersionId,
			currentId: problem.versions[0]?.id ?? null,
		},
		content: EntryContent.parse(entry.content),
		members: entry.members.map((member) => ({
			lead: member.role === 'lead',
			confirmed: member.confirmedAt !== null,
		})),
		membersMustConfirm: contestSettings(entry.contest.settings).membersMustConfirm,
		partners: entry.partners.map(({ confirmedAt }) => ({ confirmed: confirmedAt !== null })),
		slots: entry.files.map(({ slot }) => slot),
		form: {
			declared: stampedForm(entry)?.formCode ?? null,
			current: currentFormCode(entry),
		},
		blind: track.rounds.length > 0,
	}
}

/** The entry for one of its own people; EntryNotFound for everybody else. */
export async function findOwnEntry(db: Db | Tx, actor: Actor, entryId: string) {
	const [entry] = await readWholeEntries(db, Prisma.sql`where e.id = ${entryId}`)
	if (!entry || !canViewEntry(actor, subjectOf(entry))) throw new EntryNotFound()
	return entry
}

/** Throws what fits: not one's part (Forbidden), or not in this state (EntryLocked). */
export function requireAction(actor: Actor, action: EntryAction, entry: WholeEntry): void {
	if (canDo(actor, action, subjectOf(entry))) return
	const inDraft = canDo(actor, action, { ...subjectOf(entry), state: 'draft' })
	throw inDraft ? new EntryLocked() : new Forbidden()
}

/** Locks the entry for a change by one of its people. */
export async function lockOwnEntry(tx: Tx, actor: Actor, entryId: string, action: EntryAction) {
	if (!(await lockEntry(tx, entryId))) throw new EntryNotFound()
	const entry = await findOwnEntry(tx, actor, entryId)
	requireAction(actor, action, entry)
	return entry
}
