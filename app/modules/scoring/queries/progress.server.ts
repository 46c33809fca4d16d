import { countShortOfJudges } from '~/modules/assignment/short-of-judges.server'
import { requireContestReader } from '~/modules/contest/access.server'
import { listOrganizedRounds } from '~/modules/contest/queries/rounds.server'
import type { Context } from '~/modules/context'
import { pageOf } from '~/modules/page-of'
import { canDecideVoid, canManageScoring } from '../policy'
import { needsAdditionalReview } from '../rules/rubric'

/** Totals further apart than this many hundredths are flagged (20 points of 100). */
const SPREAD = 2_000

const PAGE = 50

function pageShown<Row>(rows: Row[], wanted: number) {
	const { page, pages, slice } = pageOf(rows.length, wanted, PAGE)
	return { page, pages, total: rows.length, rows: rows.slice(slice.skip, slice.skip + slice.take) }
}

type Tally = {
	assigned: number
	submitted: number
	draft: number
	open: number
	abstained: number
	void: number
}

const nothing = (): Tally => ({
	assigned: 0,
	submitted: 0,
	draft: 0,
	open: 0,
	abstained: 0,
	void: 0,
})

type State = 'draft' | 'submitted' | 'abstained' | 'void'

function count(tally: Tally, state: State | undefined) {
	tally.assigned += 1
	tally[state ?? 'open'] += 1
}

async function listSheets(ctx: Context, roundId: string) {
	return ctx.db.assignment.findMany({
		where: { roundId, withdrawnAt: null },
		orderBy: [{ entry: { code: 'asc' } }, { judge: { name: 'asc' } }, { id: 'asc' }],
		select: {
			id: true,
			judge: { select: { id: true, name: true } },
			entry: { select: { id: true, code: true, currentVersion: { select: { title: true } } } },
			sheet: { select: { state: true, total: true } },
		},
	})
}

type Sheets = Awaited<ReturnType<typeof listSheets>>

function byJudge(sheets: Sheets) {
	const rows = new Map<string, Tally & { id: string; name: string }>()
	for (const { judge, sheet } of sheets) {
		const row = rows.get(judge.id) ?? { ...nothing(), ...judge }
		count(row, sheet?.state)
		rows.set(judge.id, row)
	}
	return [...rows.values()].sort(
		(a, b) => b.open + b.draft - (a.open + a.draft) || a.name.localeCompare(b.name, 'zh-CN'),
	)
}

/** Totals decide the flag here and leave the function only as a yes or no. */
function byEntry(sheets: Sheets) {
	const rows = new Map<
		string,
		Tally & { id: string; code: string | null; title: string; totals: number[] }
	>()
	for (const { entry, sheet } of sheets) {
		const row = rows.get(entry.id) ?? {
			...nothing(),
			id: entry.id,
			code: entry.code,
			title: entry.currentVersion?.title ?? '',
			totals: [],
		}
		count(row, sheet?.state)
		if (sheet?.state === 'submitted' && sheet.total !== null) row.totals.push(sheet.total)
		rows.set(entry.id, row)
	}
	return [...rows.values()].map(({ totals, ...row }) => ({
		...row,
		wide: needsAdditionalReview(totals, SPREAD),
	}))
}

async function listVoidRequests(ctx: Context, sheets: Sheets) {
	const known = new Map(sheets.map((row) => [row.id, row]))
	const requests = await ctx.db.approvalRequest.findMany({
		where: { kind: 'void_sheet', state: 'pending', subjectId: { in: [...known.keys()] } },
		orderBy: { proposedAt: 'asc' },
		select: {
			id: true,
			subjectId: true,
			reason: true,
			proposedAt: true,
			proposedById: true,
			proposedBy: { select: { name: true } },
		},
	})
	return requests.map((request) => ({ ...request, sheet: known.get(request.subjectId)! }))
}

/** Whoever comes to settle a request is not first shown another round. */
async function roundWithRequest({ db, actor }: Context, contestId: string) {
	const request = await db.approvalRequest.findFirst({
		where: {
			contestId,
			kind: 'void_sheet',
			state: 'pending',
			proposedById: { not: actor.kind === 'user' ? actor.userId : '' },
		},
		orderBy: { proposedAt: 'asc' },
		select: { subjectId: true },
	})
	if (!request) return undefined
	const assignment = await db.assignment.findUnique({
		where: { id: request.subjectId },
		select: { roundId: true },
	})
	return assignment?.roundId
}

/** What is in and who is behind in one round; scores never leave the database. */
export async function getProgress(
	ctx: Context,
	slug: string,
	roundId?: string,
	pages: { page: number; judges: number } = { page: 1, judges: 1 },
) {
	const contest = await requireContestReader(ctx, slug)
	const rounds = await listOrganizedRounds(ctx, contest)
	const wanted = roundId ?? (await roundWithRequest(ctx, contest.id))
	const round = rounds.find(({ id }) => id === wanted) ?? rounds[0]
	if (!round) return { rounds, desk: null }
	const [sheets, [lacking]] = await Promise.all([
		listSheets(ctx, round.id),
		countShortOfJudges(ctx.db, [round.id]),
	])
	const { unassigned, inScreening } = lacking ?? { unassigned: 0, inScreening: 0 }
	const requests = await listVoidRequests(ctx, sheets)
	const submitted = sheets.filter(({ sheet }) => sheet?.state === 'submitted')
	const owed = sheets.filter(({ sheet }) => !sheet || sheet.state === 'draft').length
	return {
		rounds,
		desk: {
			round,
			total: sheets.length,
			submitted: submitted.length,
			owed,
			judges: pageShown(byJudge(sheets), pages.judges),
			entries: pageShown(byEntry(sheets), pages.page),
			canManage: canManageScoring(ctx.actor, round),
			/** Entries that keep the round open: given to nobody, or not screened yet. */
			unassigned,
			inScreening,
			mayClose:
				round.state === 'scoring' &&
				unassigned + inScreening === 0 &&
				(owed === 0 || ctx.receivedAt >= round.scoringEndsAt),
			voidable: submitted
				.filter(({ id }) => !requests.some(({ subjectId }) => subjectId === id))
				.map(({ id, entry, judge }) => ({ id, code: entry.code ?? '', judge: judge.name })),
			requests: requests.map(({ sheet, proposedById, proposedBy, ...request }) => ({
				...request,
				code: sheet.entry.code ?? '',
				judge: sheet.judge.name,
				proposer: proposedBy.name,
				own: ctx.actor.kind === 'user' && proposedById === ctx.actor.userId,
				canDecide: canDecideVoid(ctx.actor, round, { ...request, proposedById }),
			})),
		},
	}
}

export type ProgressDesk = NonNullable<Awaited<ReturnType<typeof getProgress>>['desk']>
