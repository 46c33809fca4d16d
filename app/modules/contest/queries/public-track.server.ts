import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { RuleSchema } from '~/modules/ranking/schema'
import { publicContest } from '../access.server'
import { getCalendar } from './calendar.server'

/** A track as an entrant reads it: who can enter, how it is judged, what is published. */
export async function getPublicTrack(ctx: Context, code: string, slug?: string) {
	const { locale } = ctx
	const contest = await publicContest(ctx, slug)
	const track = await ctx.db.track.findFirst({
		where: { contestId: contest?.id ?? '', code },
		include: {
			rounds: {
				orderBy: { scoringOpensAt: 'asc' },
				select: {
					id: true,
					name: true,
					nameEn: true,
					judgesPerEntry: true,
					rule: true,
					rubric: { select: { criteria: { orderBy: { position: 'asc' } } } },
				},
			},
		},
	})
	if (!contest || !track) throw new NotFound()
	return {
		code: track.code,
		name: inLanguage(locale, track.name, track.nameEn),
		summary: inLanguage(locale, track.summary, track.summaryEn),
		eligibility: inLanguage(locale, track.eligibility, track.eligibilityEn),
		listTitle: inLanguage(locale, track.listTitle, track.listTitleEn),
		seats: track.seats,
		requiresProblem: track.requiresProblem,
		calendar: await getCalendar(ctx, contest.id),
		rounds: track.rounds.map(({ name, nameEn, rule, rubric, ...round }) => ({
			...round,
			name: inLanguage(locale, name, nameEn),
			rule: RuleSchema.parse(rule),
			criteria: rubric.criteria.map((criterion) => ({
				id: criterion.id,
				/** As the rule names it. */
				key: criterion.name,
				name: inLanguage(locale, criterion.name, criterion.nameEn),
				maximum: criterion.maximum,
				counted: criterion.counted,
				guidance: inLanguage(locale, criterion.guidance, criterion.guidanceEn),
			})),
		})),
	}
}

export type PublicTrack = Awaited<ReturnType<typeof getPublicTrack>>
export type PublicRound = PublicTrack['rounds'][number]
