import { inLanguage } from '~/messages/define'
import { type ContestFace, publicContest } from '~/modules/contest/access.server'
import { templates } from '~/modules/contest/template'
import type { Context } from '~/modules/context'
import type { InternalInput } from '~/modules/ranking/compute.server'
import { divisionLabel } from '../division-label'
import { stageInstant } from './stage-instant.server'

const itemSelect = {
	id: true,
	entryId: true,
	seat: true,
	title: true,
	organizationName: true,
	domainName: true,
	domainNameEn: true,
	division: true,
	score: true,
	entry: {
		select: {
			partners: { select: { organization: { select: { name: true } } } },
			award: { select: { revokedAt: true } },
		},
	},
	release: {
		select: {
			id: true,
			documentNumber: true,
			releasedAt: true,
			auditHead: true,
			notice: {
				select: {
					id: true,
					openedAt: true,
					closesAt: true,
					_count: { select: { objections: true } },
				},
			},
		},
	},
} as const

function readTracks(ctx: Context, contestId: string) {
	return ctx.db.track.findMany({
		where: { contestId },
		orderBy: { position: 'asc' },
		select: {
			id: true,
			kind: true,
			listTitle: true,
			listTitleEn: true,
			releaseItems: {
				where: { release: { state: 'released' } },
				orderBy: { seat: 'asc' },
				select: itemSelect,
			},
			decisions: {
				where: { state: 'approved' },
				select: { snapshot: { select: { id: true, hash: true, input: true } } },
			},
		},
	})
}

type TrackRow = Awaited<ReturnType<typeof readTracks>>[number]

/** What proves a list: its notice, the objections, the frozen ranking and the audit chain's head. */
function proofOf({ decisions, releaseItems }: TrackRow) {
	const snapshot = decisions[0]?.snapshot
	const release = releaseItems.at(-1)?.release
	if (!release) return null
	return {
		notice: release.notice,
		objections: release.notice._count.objections,
		snapshot: snapshot ? { id: snapshot.id, hash: snapshot.hash } : null,
		auditHead: release.auditHead,
	}
}

/** Codes under which released entries stand in the published ranking, where scores are shown. */
function publicCodes({ decisions }: TrackRow, settings: ContestFace['settings']) {
	const input = decisions[0]?.snapshot.input as unknown as InternalInput | undefined
	return settings.showScores ? (input?.entries ?? {}) : {}
}

function shownList(ctx: Context, track: TrackRow, { settings }: Pick<ContestFace, 'settings'>) {
	const codes = publicCodes(track, settings)
	const first = track.releaseItems[0]?.release
	return {
		kind: track.kind,
		title: inLanguage(ctx.locale, track.listTitle, track.listTitleEn),
		documentNumber: first?.documentNumber ?? '',
		releasedAt: first?.releasedAt ?? null,
		showOrder: settings.showOrder,
		proof: proofOf(track),
		items: track.releaseItems.map((item) => ({
			id: item.id,
			entryId: item.entryId,
			seat: item.seat,
			title: item.title,
			organizations: [
				item.organizationName,
				...item.entry.partners.map(({ organization }) => organization.name),
			],
			domain: inLanguage(ctx.locale, item.domainName, item.domainNameEn),
			division: divisionLabel(item.division, ctx.locale),
			score: settings.showScores ? item.score : null,
			publicCode: codes[item.entryId] ?? null,
			revoked: item.entry.award?.revokedAt !== null && item.entry.award?.revokedAt !== undefined,
		})),
	}
}

export type ReleasedList = ReturnType<typeof shownList>

/**
 * The lists of a contest under their official titles with what proves them; `items` is empty
 * before the release.
 */
export async function releasedLists(
	ctx: Context,
	contest: Pick<ContestFace, 'id' | 'settings'>,
): Promise<ReleasedList[]> {
	const tracks = await readTracks(ctx, contest.id)
	return tracks.map((track) => shownList(ctx, track, contest))
}

/**
 * The results of a contest, one list a track, and when the release is due. Before any contest is
 * public the lists still carry their titles.
 */
export async function getPublicResults(ctx: Context, slug?: string) {
	const contest = await publicContest(ctx, slug)
	if (!contest) return { contest: null, lists: titlesOnly(ctx), opensAt: null, noticeId: null }
	const [lists, opensAt, notice] = await Promise.all([
		releasedLists(ctx, contest),
		stageInstant(ctx, contest.id, 'release'),
		ctx.db.notice.findFirst({
			where: { contestId: contest.id, withdrawnAt: null },
			orderBy: { openedAt: 'desc' },
			select: { id: true },
		}),
	])
	return { contest: contest.fullName, lists, opensAt, noticeId: notice?.id ?? null }
}

function titlesOnly(ctx: Context): ReleasedList[] {
	return templates.national.tracks.map(({ kind, listTitle, listTitleEn }) => ({
		kind,
		title: inLanguage(ctx.locale, listTitle, listTitleEn),
		documentNumber: '',
		releasedAt: null,
		showOrder: true,
		proof: null,
		items: [],
	}))
}
