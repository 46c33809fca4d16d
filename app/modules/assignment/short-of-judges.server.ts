import type { Tx } from '~/platform/db.server'

export type ShortOfJudges = {
	roundId: string
	/** Entries with fewer judges than the newest drawing was to give them, or the round demands. */
	short: number
	/** Of these, entries that nobody would judge. */
	unassigned: number
	/** Entries of the track still on their way through screening: they may come to be judged. */
	inScreening: number
}

/** Of each round: which entries of its track still lack judges, whatever the state of the round. */
export function countShortOfJudges(db: Pick<Tx, '$queryRaw'>, roundIds: readonly string[]) {
	return db.$queryRaw<ShortOfJudges[]>`
		select r.id as "roundId",
			count(*) filter (where e.judged and standing.judges < r.needed)::int as short,
			count(*) filter (where e.judged and standing.judges = 0)::int as unassigned,
			count(*) filter (where not e.judged)::int as "inScreening"
		from (
			select id, track_id, coalesce(
				(select run.per_entry from assignment_run run where run.round_id = round.id
					order by run.at desc, run.id desc limit 1),
				judges_per_entry) as needed
			from round where id = any(${[...roundIds]})
		) r
		join (
			select id, track_id, state in ('accepted', 'advanced', 'under_review') as judged
			from entry where state in (
				'submitted', 'returned', 'recommended', 'accepted', 'advanced', 'under_review')
		) e on e.track_id = r.track_id
		cross join lateral (
			select count(*) as judges from assignment a
			where a.round_id = r.id and a.entry_id = e.id and a.withdrawn_at is null
		) standing
		group by r.id`
}
