import { canReadContest } from '~/modules/contest/policy'
import { isOpen } from '~/modules/contest/rules/stages'
import { contestSettings } from '~/modules/contest/schema'
import type { Context } from '~/modules/context'
import { DomainError, Forbidden } from '~/modules/domain-error'
import { newestPublished } from '~/modules/problem/published-version'
import type { Tx } from '~/platform/db.server'
import { EntryLimitReached, RegistrationNotOpen } from '../errors'
import { canCreateEntry } from '../policy'
import { leftStates } from '../rules/lifecycle'
import type { CreateEntryInput } from '../schema'

async function loadTrack(tx: Tx, trackId: string) {
	const track = await tx.track.findUnique({
		where: { id: trackId },
		select: {
			id: true,
			kind: true,
			requiresProblem: true,
			contest: {
				select: {
					id: true,
					state: true,
					settings: true,
					stages: {
						where: { key: { in: ['registration', 'submission'] } },
						select: { key: true, opensAt: true, closesAt: true },
					},
				},
			},
		},
	})
	const open = track && canReadContest(track.contest) && track.contest.state === 'published'
	if (!open) throw new DomainError('entry_track_unknown', 'invalid', { field: 'trackId' })
	return track
}

type Track = Awaited<ReturnType<typeof loadTrack>>

/** Starting an entry is registering for the contest (报名). */
function requireRegistration(ctx: Context, { contest }: Track): void {
	const stage =
		contest.stages.find(({ key }) => key === 'registration') ??
		contest.stages.find(({ key }) => key === 'submission')
	if (!stage || !isOpen(stage, ctx.receivedAt)) throw new RegistrationNotOpen()
}

/** The published problem chosen, in its newest version; null on a track without problems. */
async function chosenProblem(tx: Tx, track: Track, problemId: string | undefined) {
	if (track.kind !== 'solution' || (!problemId && !track.requiresProblem)) return null
	const problem = problemId
		? await tx.problem.findFirst({
				where: { id: problemId, contestId: track.contest.id, state: 'published' },
				select: {
					id: true,
					domainId: true,
					versions: {
						...newestPublished,
						select: { id: true },
					},
				},
			})
		: null
	const version = problem?.versions[0]
	if (!problem || !version) {
		throw new DomainError('entry_problem_unknown', 'invalid', { field: 'problemId' })
	}
	return { id: problem.id, domainId: problem.domainId, versionId: version.id }
}

/** Counts under the organization's lock, so that two presses cannot pass the limit together. */
async function requireBelowLimit(tx: Tx, track: Track, organizationId: string): Promise<void> {
	const limit = contestSettings(track.contest.settings).entriesPerOrganization
	const led = await tx.entry.count({
		where: {
			contestId: track.contest.id,
			organizationId,
			state: { notIn: leftStates },
		},
	})
	if (led >= limit) throw new EntryLimitReached({ limit })
}

/**
 * Starts a draft on one track for one organization; the person who starts it leads it. Sent again
 * before anything was written into it, it is the same draft.
 */
export async function createEntry(ctx: Context, input: CreateEntryInput): Promise<string> {
	const { actor } = ctx
	if (actor.kind !== 'user' || !canCreateEntry(actor, input.organizationId)) throw new Forbidden()
	return ctx.transaction(async (tx) => {
		const track = await loadTrack(tx, input.trackId)
		requireRegistration(ctx, track)
		const problem = await chosenProblem(tx, track, input.problemId)
		const { organizationId, title } = input
		await tx.$queryRaw`SELECT 1 FROM "organization" WHERE "id" = ${organizationId} FOR UPDATE`
		const facts = {
			contestId: track.contest.id,
			trackId: track.id,
			organizationId,
			title,
			problemId: problem?.id ?? null,
			createdById: actor.userId,
		}
		const same = await tx.entry.findFirst({
			where: { ...facts, state: 'draft', revision: 0 },
			select: { id: true },
		})
		if (same) return same.id
		await requireBelowLimit(tx, track, organizationId)
		const entry = await tx.entry.create({
			data: {
				...facts,
				problemVersionId: problem?.versionId ?? null,
				domainId: problem?.domainId ?? null,
				createdAt: ctx.receivedAt,
				updatedAt: ctx.receivedAt,
				collaborators: { create: { userId: actor.userId, role: 'lead' } },
			},
			select: { id: true },
		})
		await ctx.audit(tx, 'entry.created', {
			contestId: track.contest.id,
			subjectType: 'entry',
			subjectId: entry.id,
			trackId: track.id,
			organizationId,
		})
		return entry.id
	})
}
