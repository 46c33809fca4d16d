import { auditHead } from '~/modules/audit/queries.server'
import { grantAwards } from '~/modules/award/commands/grant-awards.server'
import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound, SamePerson } from '~/modules/domain-error'
import { transitionEntries } from '~/modules/entry/transition.server'
import { lettersTo, queueMails } from '~/modules/message/commands.server'
import { both } from '~/modules/message/news/teller'
import { peopleOfEntries } from '~/modules/message/receivers.server'
import type { Tx } from '~/platform/db.server'
import { RefusalMissing, ReleaseSettled } from '../errors'
import type { ListReadiness } from '../load-release.server'
import { canProposeRelease, canReadRelease, canSettleRelease } from '../policy'
import type { SettleInput } from '../schema'
import { lockTrack } from './propose-decision.server'
import { requireReleasable } from './propose-release.server'

/**
 * The second person's word on a release. Approved, the lists are published as they then stand:
 * their lines frozen, the entries awarded, the certificates granted, the winners told.
 * Throws SamePerson to whoever proposed it, ReleaseBlocked when something came in between.
 */
export async function settleRelease(
	ctx: Context,
	slug: string,
	releaseId: string,
	{ outcome, refusal }: SettleInput,
) {
	const head = await auditHead(ctx)
	return ctx.transaction(
		async (tx) => {
			const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
			const release = await lockRelease(tx, contest.id, releaseId)
			if (!release || !canReadRelease(ctx.actor, contest)) throw new NotFound()
			if (!canProposeRelease(ctx.actor, contest) || ctx.actor.kind !== 'user') throw new Forbidden()
			if (release.proposedById === ctx.actor.userId) throw new SamePerson()
			if (release.state !== 'proposed') throw new ReleaseSettled()
			if (!canSettleRelease(ctx.actor, release)) throw new Forbidden()
			const approvedById = ctx.actor.userId
			if (outcome === 'reject') {
				if (refusal === '') throw new RefusalMissing()
				await tx.release.update({
					where: { id: releaseId },
					data: { state: 'rejected', approvedById },
				})
			} else {
				const now = ctx.receivedAt
				await lockLists(tx, contest.id, release.noticeId)
				const lists = await requireReleasable(tx, release.noticeId, now)
				await tx.release.update({
					where: { id: releaseId },
					data: { state: 'released', approvedById, releasedAt: now, auditHead: head?.hash ?? '' },
				})
				await freezeItems(ctx, tx, releaseId, lists)
				await grantAwards(ctx, tx, releaseId)
				await tellWinners(ctx, tx, contest.slug, releaseId)
			}
			await ctx.audit(tx, outcome === 'approve' ? 'release.published' : 'release.rejected', {
				contestId: contest.id,
				subjectType: 'release',
				subjectId: releaseId,
				noticeId: release.noticeId,
				documentNumber: release.documentNumber,
				proposedById: release.proposedById,
				refusal,
			})
			return { outcome }
		},
		{ long: true },
	)
}

/**
 * Keeps decisions, objections and snapshots of the notice's tracks from changing between the check
 * and the publication: each of them takes one of these locks.
 */
async function lockLists(tx: Tx, contestId: string, noticeId: string) {
	const tracks = await tx.track.findMany({
		where: { contestId, decisions: { some: { notices: { some: { noticeId } } } } },
		orderBy: { id: 'asc' },
		select: { id: true },
	})
	for (const { id } of tracks) await lockTrack(tx, contestId, id)
	await tx.$queryRaw`SELECT 1 FROM "notice" WHERE "id" = ${noticeId} FOR UPDATE`
	const ids = tracks.map(({ id }) => id)
	await tx.$queryRaw`SELECT 1 FROM "round" WHERE "track_id" = ANY(${ids}) ORDER BY "id" FOR UPDATE`
}

async function lockRelease(tx: Tx, contestId: string, id: string) {
	await tx.$queryRaw`SELECT 1 FROM "release" WHERE "id" = ${id} FOR UPDATE`
	return tx.release.findFirst({
		where: { id, contestId },
		select: {
			id: true,
			contestId: true,
			noticeId: true,
			state: true,
			documentNumber: true,
			proposedById: true,
		},
	})
}

const line = {
	id: true,
	siteDivision: true,
	organization: { select: { name: true, division: true } },
	domain: { select: { name: true, nameEn: true } },
	currentVersion: { select: { title: true, summary: true, siteDivision: true } },
	title: true,
	summary: true,
} as const

/** The lines as printed: of the version that was judged, with the site's division where it has one. */
async function freezeItems(ctx: Context, tx: Tx, releaseId: string, lists: ListReadiness[]) {
	for (const { track, decision, readiness } of lists) {
		const rows = await tx.entry.findMany({
			where: { id: { in: readiness.releasable } },
			select: line,
		})
		const entries = new Map(rows.map((row) => [row.id, row]))
		const seats = decision.seats.filter(({ entryId }) => entries.has(entryId))
		await tx.releaseItem.createMany({
			data: seats.map(({ entryId, seat, score }) => {
				const { organization, domain, currentVersion, ...entry } = entries.get(entryId)!
				const version = currentVersion ?? entry
				return {
					releaseId,
					trackId: track.id,
					entryId,
					seat,
					score,
					title: version.title,
					summary: version.summary,
					organizationName: organization.name,
					domainName: domain?.name ?? '',
					domainNameEn: domain?.nameEn ?? '',
					division: version.siteDivision || organization.division,
				}
			}),
		})
		await transitionEntries(
			ctx,
			tx,
			'release',
			readiness.releasable.map((id) => ({ id })),
		)
	}
}

async function tellWinners(ctx: Context, tx: Tx, slug: string, releaseId: string) {
	const awards = await tx.award.findMany({
		where: { releaseId },
		orderBy: { id: 'asc' },
		select: {
			title: true,
			titleEn: true,
			certificateNumber: true,
			contestId: true,
			contest: { select: { name: true, nameEn: true } },
			track: { select: { kind: true } },
			entry: { select: { id: true, title: true } },
		},
	})
	const people = await peopleOfEntries(
		tx,
		awards.map(({ entry }) => entry.id),
		{ partners: true },
	)
	const letters = awards.flatMap(({ contest, entry, track, ...award }) =>
		lettersTo(people.get(entry.id) ?? [], {
			contestId: award.contestId,
			template: 'result-released',
			batch: { key: `result-released:${releaseId}` },
			params: {
				contestName: both(contest.name, contest.nameEn),
				entryTitle: entry.title,
				listTitle: both(award.title, award.titleEn),
				certificate: award.certificateNumber,
				link: `/c/${slug}/results/${track.kind === 'scenario' ? 'scenarios' : 'projects'}`,
			},
		}),
	)
	await queueMails(ctx, tx, letters)
}
