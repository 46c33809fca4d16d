import { withoutTiesTo } from '~/modules/assignment/scope'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { orderedContent, type TrackKind } from '~/modules/entry/rules/fields'
import { BLIND_COPY } from '~/modules/file/names'
import type { Prisma } from '~/platform/generated/prisma/client'
import { canOpenAssignment, canScore } from '../policy'

/** Assignments a judge may see at all; the same rule as canOpenAssignment, as a filter. */
export function ownAssignments(userId: string): Prisma.AssignmentWhereInput {
	return {
		withdrawnAt: null,
		judge: { userId, state: 'accepted' },
		entry: withoutTiesTo(userId),
	}
}

const deskSelect = {
	id: true,
	judgeId: true,
	roundId: true,
	judge: { select: { userId: true, state: true } },
	round: {
		select: {
			state: true,
			blind: true,
			name: true,
			nameEn: true,
			scoringOpensAt: true,
			scoringEndsAt: true,
			rubric: {
				select: {
					criteria: {
						orderBy: { position: 'asc' },
						select: {
							id: true,
							name: true,
							nameEn: true,
							maximum: true,
							step: true,
							guidance: true,
							guidanceEn: true,
							counted: true,
						},
					},
				},
			},
		},
	},
	entry: {
		select: {
			id: true,
			code: true,
			track: { select: { kind: true, name: true, nameEn: true } },
			domain: { select: { name: true, nameEn: true } },
		},
	},
	sheet: {
		select: {
			state: true,
			revision: true,
			comment: true,
			total: true,
			savedAt: true,
			submittedAt: true,
			abstainReason: true,
			marks: { select: { criterionId: true, mark: true, savedAt: true } },
		},
	},
} satisfies Prisma.AssignmentSelect

const versionFiles = {
	select: {
		slot: true,
		file: { select: { id: true, name: true, size: true, sha256: true, detectedType: true } },
	},
} satisfies Prisma.EntryVersion$filesArgs

type VersionFile = Prisma.EntryVersionFileGetPayload<typeof versionFiles>

const shownFiles = (files: VersionFile[]) =>
	files.map(({ slot, file }) => ({ ...file, slot, size: file.size.toString() }))

/**
 * Under blind review the blind copy alone, under a plain name: who entered is not hidden but never
 * shown or selected.
 */
async function blindEvidence(ctx: Context, entryId: string) {
	const entry = await ctx.db.entry.findUniqueOrThrow({
		where: { id: entryId },
		select: {
			currentVersion: {
				select: {
					number: true,
					files: { ...versionFiles, where: { slot: 'blind_copy' } },
				},
			},
		},
	})
	const files = shownFiles(entry.currentVersion?.files ?? [])
	return { blind: true as const, files: files.map((file) => ({ ...file, name: BLIND_COPY })) }
}

async function openEvidence(ctx: Context, entryId: string, kind: TrackKind) {
	const entry = await ctx.db.entry.findUniqueOrThrow({
		where: { id: entryId },
		select: {
			organization: { select: { name: true } },
			currentVersion: {
				select: {
					title: true,
					summary: true,
					content: true,
					siteAddress: true,
					problemVersion: {
						select: { number: true, title: true, problem: { select: { code: true } } },
					},
					files: versionFiles,
				},
			},
		},
	})
	const version = entry.currentVersion
	return {
		blind: false as const,
		organization: entry.organization.name,
		title: version?.title ?? '',
		summary: version?.summary ?? '',
		content: orderedContent(kind, version?.content),
		siteAddress: version?.siteAddress ?? '',
		problem: version?.problemVersion ?? null,
		files: shownFiles(version?.files ?? []),
	}
}

/** The judge's place among the own entries of the round, and the next one without a last word. */
async function neighbours(ctx: Context, userId: string, roundId: string, assignmentId: string) {
	const rows = await ctx.db.assignment.findMany({
		where: { roundId, ...ownAssignments(userId) },
		orderBy: [{ entry: { code: 'asc' } }, { id: 'asc' }],
		select: { id: true, sheet: { select: { state: true } } },
	})
	const at = rows.findIndex(({ id }) => id === assignmentId)
	const open = [...rows.slice(at + 1), ...rows.slice(0, at)].find(
		({ sheet }) => sheet === null || sheet.state === 'draft',
	)
	return { place: at + 1, of: rows.length, nextId: open?.id ?? null }
}

/** Evidence, rubric and the own sheet of one assignment; never another judge's marks. */
export async function getScoringDesk(ctx: Context, assignmentId: string) {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const { userId } = ctx.actor
	const row = await ctx.db.assignment.findFirst({
		where: { id: assignmentId, ...ownAssignments(userId) },
		select: deskSelect,
	})
	const facts = row && { ...row, withdrawn: false, conflicted: false }
	if (!facts || !canOpenAssignment(ctx.actor, facts)) throw new NotFound()
	const [evidence, position] = await Promise.all([
		facts.round.blind
			? blindEvidence(ctx, facts.entry.id)
			: openEvidence(ctx, facts.entry.id, facts.entry.track.kind),
		neighbours(ctx, userId, facts.roundId, facts.id),
	])
	const { round } = facts
	const inWindow = ctx.receivedAt >= round.scoringOpensAt && ctx.receivedAt < round.scoringEndsAt
	return {
		id: facts.id,
		entry: facts.entry,
		round,
		sheet: facts.sheet,
		evidence,
		position,
		canScore: inWindow && canScore(ctx.actor, facts),
	}
}

export type ScoringDesk = Awaited<ReturnType<typeof getScoringDesk>>
