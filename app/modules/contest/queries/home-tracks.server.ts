import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'

const selected = {
	code: true,
	kind: true,
	name: true,
	nameEn: true,
	summary: true,
	summaryEn: true,
	listTitle: true,
	listTitleEn: true,
	seats: true,
	requiresProblem: true,
	rounds: {
		orderBy: { scoringOpensAt: 'asc' },
		take: 1,
		select: {
			judgesPerEntry: true,
			rubric: {
				select: {
					criteria: {
						where: { counted: true },
						orderBy: { position: 'asc' },
						select: { name: true, nameEn: true, maximum: true },
					},
				},
			},
		},
	},
} as const

/** The tracks as cards: whom they are for, what is published, by what entries are judged. */
export async function listHomeTracks({ db, locale }: Context, contestId: string) {
	const [tracks, domains] = await Promise.all([
		db.track.findMany({ where: { contestId }, orderBy: { position: 'asc' }, select: selected }),
		db.domain.findMany({
			where: { contestId },
			orderBy: { position: 'asc' },
			select: { name: true, nameEn: true },
		}),
	])
	const domainNames = domains.map(({ name, nameEn }) => inLanguage(locale, name, nameEn))
	return tracks.map(({ code, kind, seats, requiresProblem, rounds, ...track }) => ({
		code,
		kind,
		seats,
		requiresProblem,
		name: inLanguage(locale, track.name, track.nameEn),
		summary: inLanguage(locale, track.summary, track.summaryEn),
		listTitle: inLanguage(locale, track.listTitle, track.listTitleEn),
		domains: domainNames,
		/** Of the first round; null before a round has its rubric. */
		judgesPerEntry: rounds[0]?.judgesPerEntry ?? null,
		criteria: (rounds[0]?.rubric.criteria ?? []).map(({ name, nameEn, maximum }) => ({
			name: inLanguage(locale, name, nameEn),
			/** In hundredths of a point. */
			maximum,
		})),
	}))
}
