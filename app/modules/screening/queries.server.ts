import { requireContestReader } from '~/modules/contest/access.server'
import { onTracks, type Place, tracksOf } from '~/modules/contest/scope'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { entryFields, orderedContent } from '~/modules/entry/rules/fields'
import { printedFormCode } from '~/modules/entry/rules/form-code'
import { pastScreening } from '~/modules/entry/rules/lifecycle'
import { groupCounts } from '~/modules/group-counts'
import type { Prisma } from '~/platform/generated/prisma/client'
import { canScreen } from './policy'
import { eligibilityItems, formItems } from './rules'
import type { ScreeningFilterInput } from './schema'

const PAGE = 50

const statesOf = {
	waiting: ['submitted', 'recommended'],
	returned: ['returned'],
	rejected: ['rejected'],
	accepted: pastScreening,
	all: undefined,
} as const

function scopeOf(contest: Place): Prisma.EntryWhereInput {
	return { contestId: contest.id, ...onTracks(contest), code: { not: null } }
}

function filterOf(filter: ScreeningFilterInput): Prisma.EntryWhereInput {
	const states = statesOf[filter.state]
	return {
		...(states ? { state: { in: [...states] } } : {}),
		...(filter.track ? { track: { code: filter.track } } : {}),
		...(filter.q
			? {
					OR: [
						{ title: { contains: filter.q, mode: 'insensitive' } },
						{ code: { contains: filter.q, mode: 'insensitive' } },
						{ organization: { name: { contains: filter.q, mode: 'insensitive' } } },
					],
				}
			: {}),
	}
}

async function countStates(ctx: Context, scope: Prisma.EntryWhereInput) {
	const rows = await ctx.db.entry.groupBy({ by: ['state'], where: scope, _count: true })
	return groupCounts(rows, statesOf)
}

/** The screening queue, longest waiting first, with the count of each state. */
export async function listScreeningQueue(ctx: Context, slug: string, filter: ScreeningFilterInput) {
	const contest = await requireContestReader(ctx, slug)
	const scope = scopeOf(contest)
	const where = { AND: [scope, filterOf(filter)] }
	const [rows, total, counts, tracks] = await Promise.all([
		ctx.db.entry.findMany({
			where,
			orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
			skip: (filter.page - 1) * PAGE,
			take: PAGE,
			select: {
				id: true,
				code: true,
				state: true,
				submittedAt: true,
				mendBy: true,
				title: true,
				organization: { select: { name: true, verification: true } },
				domain: { select: { name: true, nameEn: true } },
				track: { select: { code: true } },
				currentVersion: { select: { number: true, title: true } },
			},
		}),
		ctx.db.entry.count({ where }),
		countStates(ctx, scope),
		ctx.db.track.findMany({
			where: tracksOf(contest),
			orderBy: { position: 'asc' },
			select: { code: true, name: true, nameEn: true },
		}),
	])
	return {
		rows,
		total,
		counts,
		tracks,
		page: filter.page,
		pages: Math.max(1, Math.ceil(total / PAGE)),
	}
}

const deskSelect = {
	id: true,
	contestId: true,
	trackId: true,
	organizationId: true,
	code: true,
	state: true,
	mendBy: true,
	mendFields: true,
	currentVersionId: true,
	track: { select: { code: true, kind: true, name: true, nameEn: true } },
	domain: { select: { name: true, nameEn: true } },
	organization: {
		select: {
			id: true,
			name: true,
			code: true,
			kind: true,
			division: true,
			address: true,
			verification: true,
			registrationAuthority: true,
			isBranch: true,
		},
	},
	partners: {
		select: { organizationId: true, organization: { select: { name: true, verification: true } } },
	},
	currentVersion: {
		select: {
			id: true,
			number: true,
			title: true,
			summary: true,
			content: true,
			siteDivision: true,
			siteAddress: true,
			receivedAt: true,
			formCode: true,
			problemVersion: {
				select: { number: true, title: true, problem: { select: { code: true } } },
			},
			members: {
				orderBy: { position: 'asc' },
				select: {
					position: true,
					name: true,
					employer: true,
					title: true,
					role: true,
					member: { select: { confirmedAt: true } },
				},
			},
			files: {
				select: {
					slot: true,
					file: { select: { id: true, name: true, size: true, sha256: true, detectedType: true } },
				},
			},
		},
	},
	screenings: {
		orderBy: { at: 'desc' },
		select: {
			id: true,
			outcome: true,
			reasonCodes: true,
			note: true,
			at: true,
			mendBy: true,
			screener: { select: { name: true } },
			version: { select: { number: true } },
		},
	},
} satisfies Prisma.EntrySelect

/** Everything one screener needs beside the two lists, of the newest submitted version. */
export async function getScreeningDesk(ctx: Context, slug: string, entryId: string) {
	const contest = await requireContestReader(ctx, slug)
	const entry = await ctx.db.entry.findFirst({
		where: { AND: [scopeOf(contest), { id: entryId }] },
		select: deskSelect,
	})
	if (!entry?.currentVersion) throw new NotFound()
	const { currentVersion, ...rest } = entry
	const next = await ctx.db.entry.findFirst({
		where: {
			AND: [scopeOf(contest), { state: { in: [...statesOf.waiting] }, id: { not: entry.id } }],
		},
		orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
		select: { id: true },
	})
	return {
		entry: rest,
		version: {
			...currentVersion,
			formCode: currentVersion.formCode && printedFormCode(currentVersion.formCode),
			content: orderedContent(entry.track.kind, currentVersion.content),
			members: currentVersion.members.map(({ member, ...person }) => ({
				...person,
				confirmedAt: member?.confirmedAt ?? null,
			})),
			files: currentVersion.files.map(({ slot, file }) => ({
				...file,
				slot,
				size: file.size.toString(),
			})),
		},
		canScreen: canScreen(ctx.actor, entry),
		formItems: [...formItems],
		eligibilityItems: [...eligibilityItems(entry.track.kind)],
		mendFields: entryFields(entry.track.kind),
		defaultMendBy: new Date(
			ctx.contestNow().getTime() + contest.settings.mendDays * 86_400_000,
		).toISOString(),
		nextId: next?.id ?? null,
	}
}
