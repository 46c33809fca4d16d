import { requireContestReader } from '~/modules/contest/access.server'
import { onTracks } from '~/modules/contest/scope'
import type { Context } from '~/modules/context'
import { Forbidden } from '~/modules/domain-error'
import { listFiles } from '~/modules/file/queries.server'
import { maskAddress } from '~/modules/identity/rules/address'
import type { Prisma } from '~/platform/generated/prisma/client'
import { findOpenInvitation } from './commands/invitations.server'
import { OrganizationNotFound } from './errors'
import {
	canEditOrganization,
	canManageMembers,
	canVerifyOrganization,
	canViewOrganization,
} from './policy'
import { divisionChoices, divisionName } from './rules/particulars'
import { takingPart } from './scope'
import type { verifications } from './schema'

const PAGE = 50

/** A calendar date, `2020-05-06`; null where not given. */
const dateText = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

const whole = {
	id: true,
	kind: true,
	code: true,
	codeDivision: true,
	name: true,
	shortName: true,
	division: true,
	address: true,
	registrationAuthority: true,
	establishedOn: true,
	registeredHereSince: true,
	isBranch: true,
	contactName: true,
	contactPhone: true,
	verification: true,
	verificationNote: true,
	verifiedAt: true,
	updatedAt: true,
} satisfies Prisma.OrganizationSelect

type Whole = Prisma.OrganizationGetPayload<{ select: typeof whole }>

function shown({ establishedOn, registeredHereSince, verifiedAt, updatedAt, ...rest }: Whole) {
	return {
		...rest,
		establishedOn: dateText(establishedOn),
		registeredHereSince: dateText(registeredHereSince),
		verifiedAt: verifiedAt?.toISOString() ?? null,
		seen: updatedAt.toISOString(),
	}
}

export type OrganizationView = ReturnType<typeof shown>

/** What an organization's seat can be chosen from. */
export function seatChoices(ctx: Context, present = '') {
	const language = ctx.locale === 'en' ? 'en' : 'zh'
	return divisionChoices(present).map(({ code, group, ...name }) => ({
		code,
		group,
		name: name[language],
	}))
}

/** The places in an organization's particulars by name, and whether they contradict each other. */
function placesOf(ctx: Context, { code, codeDivision, division }: Whole) {
	const language = ctx.locale === 'en' ? 'en' : 'zh'
	return {
		firstRegistered: code && codeDivision ? divisionName(codeDivision, language) : null,
		seat: division ? divisionName(division, language) : '',
		differ: Boolean(codeDivision && division && codeDivision.slice(0, 2) !== division.slice(0, 2)),
	}
}

/** One's own organization with its people and its proofs. */
export async function getOwnOrganization(ctx: Context, id: string) {
	if (!canViewOrganization(ctx.actor, { id })) throw new OrganizationNotFound()
	const [organization, files] = await Promise.all([
		ctx.db.organization.findUnique({
			where: { id },
			select: {
				...whole,
				members: {
					orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
					select: { userId: true, role: true, user: { select: { name: true, email: true } } },
				},
				invitations: {
					where: { closedAt: null, expiresAt: { gt: ctx.systemNow() } },
					orderBy: { createdAt: 'asc' },
					select: { id: true, email: true, role: true, expiresAt: true },
				},
			},
		}),
		listFiles(ctx, { subjectType: 'organization', subjectId: id }),
	])
	if (!organization) throw new OrganizationNotFound()
	const { members, invitations, ...rest } = organization
	const manages = canManageMembers(ctx.actor, { id })
	return {
		organization: shown(rest),
		places: placesOf(ctx, rest),
		members: members.map(({ userId, role, user }) => ({ userId, role, ...user })),
		files,
		may: {
			edit: canEditOrganization(ctx.actor, { id }),
			manageMembers: manages,
		},
		invitations: manages ? invitations : [],
		self: ctx.actor.kind === 'user' ? ctx.actor.userId : '',
	}
}

/**
 * An open invitation to an organization as its page shows it. Whoever holds the link but not the
 * address it was sent to learns where it went, no more: it may have been passed on.
 */
export async function getInvitation(ctx: Context, invitationId: string) {
	const found = await findOpenInvitation(ctx, ctx.db, invitationId)
	const { own, proven, email, role, expiresAt, organization, invitedBy } = found
	if (!own) return { own: false as const, sentTo: maskAddress(email) }
	const names = { organization: organization.name, by: invitedBy.name }
	return { own: true as const, proven, role, expiresAt, ...names }
}

/** The open invitations to the address that the actor has shown to be theirs, the oldest first. */
export async function listOwnInvitations(ctx: Context) {
	if (ctx.actor.kind !== 'user' || !ctx.actor.email) return []
	const { userId, email } = ctx.actor
	const rows = await ctx.db.organizationInvitation.findMany({
		where: { email, closedAt: null, expiresAt: { gt: ctx.systemNow() } },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		select: { id: true, expiresAt: true, organization: { select: { name: true } } },
	})
	if (rows.length === 0) return []
	const proven = { id: userId, email, emailVerifiedAt: { not: null } }
	if ((await ctx.db.user.count({ where: proven })) === 0) return []
	return rows.map(({ id, expiresAt, organization }) => ({
		id,
		until: expiresAt.toISOString(),
		organization: organization.name,
	}))
}

/** One's own organization as its form begins; only an owner edits it. */
export async function getOrganizationToEdit(ctx: Context, id: string) {
	if (!canViewOrganization(ctx.actor, { id })) throw new OrganizationNotFound()
	if (!canEditOrganization(ctx.actor, { id })) throw new Forbidden()
	const row = await ctx.db.organization.findUnique({ where: { id }, select: whole })
	if (!row) throw new OrganizationNotFound()
	const organization = shown(row)
	return {
		organization,
		seats: seatChoices(ctx, row.division),
		values: {
			kind: organization.kind,
			code: organization.code ?? '',
			name: organization.name,
			shortName: organization.shortName,
			division: organization.division,
			address: organization.address,
			registrationAuthority: organization.registrationAuthority,
			establishedOn: organization.establishedOn ?? '',
			registeredHereSince: organization.registeredHereSince ?? '',
			isBranch: organization.isBranch ? ('on' as const) : undefined,
			contactName: organization.contactName,
			contactPhone: organization.contactPhone,
		},
	}
}

type Filter = { state?: (typeof verifications)[number]; q?: string; page: number }

function matching(q: string | undefined): Prisma.OrganizationWhereInput {
	if (!q) return {}
	return {
		OR: [{ name: { contains: q, mode: 'insensitive' } }, { code: { contains: q.toUpperCase() } }],
	}
}

/** A page of a contest's organizations: those waiting first, then by name; with counts by state. */
export async function listContestOrganizations(ctx: Context, slug: string, filter: Filter) {
	const contest = await requireContestReader(ctx, slug)
	const scope = { AND: [takingPart(contest), matching(filter.q)] }
	const where = { ...scope, ...(filter.state ? { verification: filter.state } : {}) }
	const [counts, total, rows] = await Promise.all([
		ctx.db.organization.groupBy({ by: ['verification'], where: scope, _count: true }),
		ctx.db.organization.count({ where }),
		ctx.db.organization.findMany({
			where,
			orderBy: [{ verification: 'asc' }, { name: 'asc' }, { id: 'asc' }],
			skip: (filter.page - 1) * PAGE,
			take: PAGE,
			select: {
				id: true,
				name: true,
				code: true,
				kind: true,
				division: true,
				verification: true,
				updatedAt: true,
				_count: {
					select: {
						entries: { where: { contestId: contest.id } },
						partners: { where: { entry: { contestId: contest.id } } },
						files: { where: { subjectType: 'organization', state: 'stored' } },
					},
				},
			},
		}),
	])
	return {
		counts: Object.fromEntries(counts.map((row) => [row.verification, row._count])),
		total,
		page: filter.page,
		pageSize: PAGE,
		rows: rows.map(({ _count, updatedAt, division, ...row }) => ({
			...row,
			seat: division ? divisionName(division, ctx.locale === 'en' ? 'en' : 'zh') : '',
			entries: _count.entries + _count.partners,
			proofs: _count.files,
			updatedAt: updatedAt.toISOString(),
		})),
	}
}

/** One organization as the organizer of a contest verifies it. */
export async function getContestOrganization(ctx: Context, slug: string, id: string) {
	const contest = await requireContestReader(ctx, slug)
	const [organization, files, verifier] = await Promise.all([
		ctx.db.organization.findFirst({
			where: { id, ...takingPart(contest) },
			select: {
				...whole,
				verifiedById: true,
				members: {
					orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
					select: { userId: true, role: true, user: { select: { name: true, email: true } } },
				},
				entries: {
					// A draft is its people's own until it is submitted.
					where: {
						contestId: contest.id,
						code: { not: null },
						...onTracks(contest),
					},
					orderBy: { createdAt: 'asc' },
					select: { id: true, code: true, title: true, state: true },
				},
			},
		}),
		listFiles(ctx, { subjectType: 'organization', subjectId: id }),
		verifierName(ctx, id),
	])
	if (!organization) throw new OrganizationNotFound()
	const { members, entries, verifiedById: _, ...rest } = organization
	return {
		organization: shown(rest),
		places: placesOf(ctx, rest),
		members: members.map(({ userId, role, user }) => ({ userId, role, ...user })),
		entries,
		files,
		verifier,
		mayVerify: canVerifyOrganization(ctx.actor, { id }, { organizes: true }),
	}
}

async function verifierName(ctx: Context, id: string): Promise<string | null> {
	const row = await ctx.db.organization.findUnique({
		where: { id },
		select: { verifiedById: true },
	})
	if (!row?.verifiedById) return null
	const user = await ctx.db.user.findUnique({
		where: { id: row.verifiedById },
		select: { name: true },
	})
	return user?.name ?? null
}
