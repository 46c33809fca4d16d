import { contestName } from '~/modules/contest/rules/contest-name'
import { inLanguage, type Locale } from '~/messages/define'
import type { Context } from '~/modules/context'
import { contestSettings } from '~/modules/contest/schema'
import { differenceOf } from '~/modules/problem/rules/difference'
import { divisionChoices } from '~/modules/organization/rules/particulars'
import {
	findOwnEntry,
	factsOf,
	isReleased,
	isUnlisted,
	momentOf,
	subjectOf,
	type WholeEntry,
} from '../load.server'
import { memberSelect } from '../member-select'
import { canConfirmFor, canDo, type EntryAction, relationTo } from '../policy'
import { lacksOf, requiredSlots } from '../rules/completeness'
import { editingAt, mayChange, submittingAt } from '../rules/editing'
import { contentFields, type EntryField, entryFields, sectionOf, sectionsOf } from '../rules/fields'
import { printedFormCode } from '../rules/form-code'
import { isWithdrawable, stateShownToEntrant } from '../rules/lifecycle'
import { EntryContent, MemberConsents } from '../schema'

const actions = [
	'edit',
	'submit',
	'withdraw',
	'manage_team',
	'manage_roles',
	'manage_partners',
	'confirm_partnership',
] as const satisfies readonly EntryAction[]

const named = (locale: Locale, row: { name: string; nameEn: string }) =>
	inLanguage(locale, row.name, row.nameEn)

function editingOf(ctx: Context, entry: WholeEntry) {
	const moment = momentOf(entry)
	const editing = editingAt(moment, ctx.receivedAt)
	const open: EntryField[] = entryFields(entry.track.kind).filter((field) =>
		mayChange(moment, field, ctx.receivedAt),
	)
	return editing.kind === 'open'
		? { open, until: editing.until.toISOString(), closed: null }
		: { open: [] as EntryField[], until: null, closed: editing.reason }
}

function submittingOf(ctx: Context, entry: WholeEntry) {
	const submitting = submittingAt(momentOf(entry), ctx.receivedAt)
	switch (submitting.kind) {
		case 'open':
			return { ...submitting, until: submitting.until.toISOString() }
		case 'early':
			return { kind: submitting.kind, opensAt: submitting.opensAt.toISOString() }
		case 'never':
			return submitting
		default:
			return { kind: submitting.kind, closedAt: submitting.closedAt.toISOString() }
	}
}

/** What every page of an entry shows around its own part: who, what state, what is missing. */
export function faceOf(ctx: Context, entry: WholeEntry) {
	const { contest, track } = entry
	const facts = factsOf(entry)
	const stage = contest.stages[0]
	const may = (action: EntryAction) => canDo(ctx.actor, action, subjectOf(entry))
	return {
		id: entry.id,
		code: entry.code,
		title: entry.title,
		state: stateShownToEntrant(entry.state),
		unlisted: isUnlisted(entry),
		revision: entry.revision,
		savedAt: entry.updatedAt.toISOString(),
		submittedAt: entry.submittedAt?.toISOString() ?? null,
		kind: track.kind,
		contest: { slug: contest.slug, name: contestName(ctx.locale, contest) },
		track: { code: track.code, name: named(ctx.locale, track) },
		organization: entry.organization,
		problemId: entry.problemId,
		problemCode: entry.problem?.code ?? null,
		submission: stage && {
			opensAt: stage.opensAt.toISOString(),
			closesAt: stage.closesAt.toISOString(),
			graceMinutes: contestSettings(contest.settings).graceMinutes,
		},
		mendBy: entry.mendBy?.toISOString() ?? null,
		mending: (entry.mendFields as EntryField[]).map((field) => ({
			field,
			section: sectionOf(field),
		})),
		sections: sectionsOf(track.kind),
		lacks: lacksOf(facts),
		requiredSlots: requiredSlots(facts),
		form: {
			code: printedFormCode(facts.form.current),
			declared: facts.form.declared && printedFormCode(facts.form.declared),
		},
		partners: entry.partners.length,
		editing: editingOf(ctx, entry),
		submitting: submittingOf(ctx, entry),
		relation: relationTo(ctx.actor, subjectOf(entry)),
		may: {
			...(Object.fromEntries(actions.map((action) => [action, may(action)])) as Record<
				(typeof actions)[number],
				boolean
			>),
			withdraw: may('withdraw') && isWithdrawable(entry.state, isReleased(entry)),
		},
	}
}

export type EntryFace = ReturnType<typeof faceOf>

/** The frame of an entry's page. */
export async function getEntryFace(ctx: Context, entryId: string) {
	return faceOf(ctx, await findOwnEntry(ctx.db, ctx.actor, entryId))
}

/** The districts a site can lie in; null where the track's region is none the tables name. */
function siteDivisionsOf(locale: Locale, region: string | null) {
	const choices = divisionChoices().filter(
		({ code, group }) => group === 'city' && !code.endsWith('00') && code.startsWith(region ?? ' '),
	)
	if (choices.length === 0) return null
	return choices.map(({ code, zh, en }) => ({ code, name: locale === 'en' ? en : zh }))
}

/** Title, summary, domain and site, with what can be chosen. */
export async function getBasics(ctx: Context, entryId: string) {
	const entry = await findOwnEntry(ctx.db, ctx.actor, entryId)
	const domains = await ctx.db.domain.findMany({
		where: { contestId: entry.contestId },
		orderBy: { position: 'asc' },
		select: { id: true, name: true, nameEn: true },
	})
	return {
		entry: faceOf(ctx, entry),
		domains: domains.map((domain) => ({ id: domain.id, name: named(ctx.locale, domain) })),
		siteDivisions: siteDivisionsOf(ctx.locale, entry.track.siteRegion),
		values: {
			title: entry.title,
			summary: entry.summary,
			domainId: entry.domainId ?? '',
			siteDivision: entry.siteDivision,
			siteAddress: entry.siteAddress,
		},
	}
}

/** The texts of the working draft. */
export async function getContent(ctx: Context, entryId: string) {
	const entry = await findOwnEntry(ctx.db, ctx.actor, entryId)
	return {
		entry: faceOf(ctx, entry),
		fields: [...contentFields[entry.track.kind]],
		values: EntryContent.parse(entry.content),
	}
}

/** The team with each member's own word, and the lead organization's people with their roles. */
export async function getTeam(ctx: Context, entryId: string) {
	const entry = await findOwnEntry(ctx.db, ctx.actor, entryId)
	const [members, colleagues] = await Promise.all([
		ctx.db.teamMember.findMany({
			where: { entryId },
			orderBy: [{ position: 'asc' }, { id: 'asc' }],
			select: {
				id: true,
				...memberSelect,
			},
		}),
		ctx.db.organizationMember.findMany({
			where: { organizationId: entry.organizationId },
			orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
			select: { userId: true, role: true, user: { select: { name: true, email: true } } },
		}),
	])
	const roleOf = (userId: string) =>
		entry.collaborators.find((collaborator) => collaborator.userId === userId)?.role ?? 'viewer'
	return {
		entry: faceOf(ctx, entry),
		members: members.map(({ consents, confirmedAt, ...member }) => {
			const given = MemberConsents.parse(consents)
			return {
				...member,
				confirmedAt: confirmedAt?.toISOString() ?? null,
				declined: given?.declined ?? false,
			}
		}),
		colleagues: colleagues.map(({ userId, role, user }) => ({
			userId,
			...user,
			owner: role === 'owner',
			role: role === 'owner' ? 'lead' : roleOf(userId),
		})),
	}
}

/** The consortium with each partner's confirmation. */
export async function getPartners(ctx: Context, entryId: string) {
	const entry = await findOwnEntry(ctx.db, ctx.actor, entryId)
	const partners = entry.partners.map(({ organization, confirmedAt, ...partner }) => ({
		...partner,
		...organization,
		confirmedAt: confirmedAt?.toISOString() ?? null,
		mineToConfirm: confirmedAt === null && canConfirmFor(ctx.actor, partner.organizationId),
	}))
	const given = partners.reduce((sum, partner) => sum + partner.shareBasisPoints, 0)
	return {
		entry: faceOf(ctx, entry),
		partners,
		leadShare: 10_000 - given,
		maxPartners: contestSettings(entry.contest.settings).maxPartners,
	}
}

const statement = {
	id: true,
	number: true,
	title: true,
	titleEn: true,
	background: true,
	requirements: true,
	outcome: true,
	metrics: true,
	reward: true,
	dataNote: true,
	contact: true,
	changeNote: true,
	publishedAt: true,
} as const

/** The problem answered: its newest version, and the acknowledged one when that is older. */
export async function getProblemOfEntry(ctx: Context, entryId: string) {
	const entry = await findOwnEntry(ctx.db, ctx.actor, entryId)
	const versions = entry.problemId
		? await ctx.db.problemVersion.findMany({
				where: {
					problemId: entry.problemId,
					publishedAt: { not: null },
					OR: [{ id: entry.problem?.versions[0]?.id ?? '' }, { id: entry.problemVersionId ?? '' }],
				},
				orderBy: { number: 'desc' },
				select: statement,
			})
		: []
	const shown = versions.map(({ publishedAt, ...version }) => ({
		...version,
		publishedAt: publishedAt?.toISOString() ?? null,
	}))
	const newest = shown[0] ?? null
	const acknowledged = shown.find(({ id }) => id === entry.problemVersionId) ?? null
	const changes = newest && acknowledged ? differenceOf(acknowledged, newest) : []
	return { entry: faceOf(ctx, entry), newest, acknowledged, changes }
}
