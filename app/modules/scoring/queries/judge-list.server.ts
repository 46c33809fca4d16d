import { contestName } from '~/modules/contest/rules/contest-name'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { RoundState, SheetState } from '~/platform/generated/prisma/client'
import { ownAssignments } from './judge-desk.server'

const SHOWN = 20

type ContestNames = { contest: string; contestEn: string; edition: string; editionEn: string }

/** The contest's name out of a row's four columns. */
const contestOf = (ctx: Context, row: ContestNames) =>
	contestName(ctx.locale, { ...row, name: row.contest, nameEn: row.contestEn })

/**
 * A judge's seats with the letter of commitment still open, and the own assignments by round. A
 * title is not selected where the round is blind. Entries one stands aside from are not counted.
 * Rounds that are over come with their number of entries alone; `shown` names one to open.
 */
export async function getJudgeHome(ctx: Context, shown: string | null = null) {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const { userId } = ctx.actor
	const [seats, own] = await Promise.all([
		seatsOf(ctx, userId),
		ctx.db.assignment.findMany({
			where: ownAssignments(userId),
			select: { id: true, roundId: true },
		}),
	])
	const rounds = inOrder(ctx, await roundsOf(ctx, own))
	const listed = rounds.filter((round) => round.id === shown || !isOver(ctx, round))
	const lines = await linesOf(ctx, own, listed)
	return {
		seats,
		rounds: rounds.map((round) => {
			const assignments = lines.filter(({ roundId }) => roundId === round.id)
			const over = isOver(ctx, round)
			return {
				...round,
				over,
				isOpen: !over && ctx.receivedAt >= round.scoringOpensAt,
				entries: own.filter(({ roundId }) => roundId === round.id).length,
				left: assignments.filter(({ sheet }) => !sheet || sheet.state === 'draft').length,
				assignments: !over || round.id === shown ? assignments : null,
			}
		}),
	}
}

type Seat = ContestNames & { id: string; state: 'invited' | 'accepted' }

async function seatsOf(ctx: Context, userId: string) {
	const rows = await ctx.db.$queryRaw<Seat[]>`
		select j.id, j.state::text as state, c.name as contest, c.name_en as "contestEn",
			c.edition, c.edition_en as "editionEn"
		from judge j join contest c on c.id = j.contest_id
		where j.user_id = ${userId} and j.state in ('invited', 'accepted')
		order by j.invited_at desc`
	return rows.map(({ id, state, ...names }) => ({ id, state, contest: contestOf(ctx, names) }))
}

type RoundRow = ContestNames & {
	id: string
	name: string
	nameEn: string
	state: RoundState
	blind: boolean
	scoringOpensAt: Date
	scoringEndsAt: Date
	track: string
	trackEn: string
}

type Own = { id: string; roundId: string }

/** The newest rounds of the own assignments, by the end of their scoring. */
async function roundsOf(ctx: Context, own: Own[]) {
	if (own.length === 0) return []
	const ids = [...new Set(own.map(({ roundId }) => roundId))]
	const rows = await ctx.db.$queryRaw<RoundRow[]>`
		select r.id, r.name, r.name_en as "nameEn", r.state::text as state, r.blind,
			r.scoring_opens_at as "scoringOpensAt", r.scoring_ends_at as "scoringEndsAt",
			t.name as track, t.name_en as "trackEn", c.name as contest, c.name_en as "contestEn",
			c.edition, c.edition_en as "editionEn"
		from round r
			join track t on t.id = r.track_id
			join contest c on c.id = r.contest_id
		where r.id = any(${ids})
		order by r.scoring_ends_at desc, r.id limit ${SHOWN}`
	return rows.map(({ contest, contestEn, edition, editionEn, track, trackEn, ...round }) => ({
		...round,
		contest: contestOf(ctx, { contest, contestEn, edition, editionEn }),
		track: { name: track, nameEn: trackEn },
	}))
}

type Round = { id: string; state: string; scoringEndsAt: Date }

const isOver = (ctx: Context, { state, scoringEndsAt }: Round) =>
	ctx.receivedAt >= scoringEndsAt || state === 'closed' || state === 'ranked'

/** What ends first comes first; then the rounds that are over, the newest of them first. */
function inOrder<R extends Round>(ctx: Context, rounds: R[]): R[] {
	const ended = (round: R) => Number(isOver(ctx, round))
	return [...rounds].sort((a, b) => {
		const sooner = a.scoringEndsAt.getTime() - b.scoringEndsAt.getTime()
		return ended(a) - ended(b) || (ended(a) ? -sooner : sooner)
	})
}

type Line = {
	id: string
	roundId: string
	code: string | null
	/** null where the round is blind. */
	title: string | null
	domain: string | null
	domainEn: string | null
	state: SheetState | null
	total: number | null
}

/** The own assignments of these rounds, in the order of the entries' codes. */
async function linesOf(ctx: Context, own: Own[], rounds: Round[]) {
	if (rounds.length === 0) return []
	const listed = new Set(rounds.map(({ id }) => id))
	const ids = own.filter(({ roundId }) => listed.has(roundId)).map(({ id }) => id)
	const rows = await ctx.db.$queryRaw<Line[]>`
		select a.id, a.round_id as "roundId", e.code, s.state::text as state, s.total,
			case when not r.blind then coalesce(v.title, '') end as title,
			d.name as domain, d.name_en as "domainEn"
		from assignment a
			join round r on r.id = a.round_id
			join entry e on e.id = a.entry_id
			left join entry_version v on v.id = e.current_version_id
			left join domain d on d.id = e.domain_id
			left join sheet s on s.assignment_id = a.id
		where a.id = any(${ids})
		order by e.code, a.id`
	return rows.map(({ code, domain, domainEn, state, total, ...row }) => ({
		...row,
		entry: { code, domain: domain === null ? null : { name: domain, nameEn: domainEn ?? '' } },
		sheet: state && { state, total },
	}))
}
