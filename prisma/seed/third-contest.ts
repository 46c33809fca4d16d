import { RuleSchema } from '~/modules/ranking/schema'
import { thirdScenarios } from './content/third-entries'
import { type SeededContest, seedContest } from './contests'
import { beijing, thirdDates } from './dates'
import { seedEntries } from './entries'
import type { EntryWindows } from './entry-life'
import { seedJudges } from './judges'
import { drawnAt, drawRound, scoreRound, sheetsOf } from './scoring'
import { fractionOf } from './stable'
import type { World } from './world'

const judgesPerEntry = 3
const seats = 5

/** A special contest has the scenario track alone, with a shorter list. */
async function keepScenarios({ tx }: World, contest: SeededContest) {
	const [track, other] = contest.tracks
	await tx.round.delete({ where: { id: other!.round.id } })
	await tx.rubric.deleteMany({ where: { trackId: other!.id } })
	await tx.track.delete({ where: { id: other!.id } })
	await tx.track.update({
		where: { id: track!.id },
		data: {
			seats,
			summary: '面向沈阳市涉农区县已建成或在建的数字乡村应用场景。',
			summaryEn: 'For digital scenarios in the rural districts of Shenyang.',
			listTitle: '沈阳数字乡村示范场景',
			listTitleEn: 'Model Scenarios of Shenyang’s Digital Countryside',
		},
	})
	const rule = RuleSchema.parse(track!.round.rule)
	await tx.round.update({
		where: { id: track!.round.id },
		data: { rule: { ...rule, select: { ...rule.select!, seats } } },
	})
	return track!
}

/** A special contest in its online review: judges have entries to score, some are begun. */
export async function seedThirdContest(world: World): Promise<void> {
	const dates = thirdDates(world.now)
	const contest = await seedContest(world, {
		slug: 'demo-3',
		face: {
			name: '沈阳数字乡村应用场景专项赛',
			nameEn: 'Shenyang Digital Countryside Scenario Contest',
			slogan: '让数据成为新农资',
			sloganEn: 'Data, the new farm supply',
		},
		edition: '首届',
		editionEn: 'First edition',
		summary: '专项赛正在网络初评，专家按评分细则独立打分。',
		summaryEn: 'The special contest is in its online review.',
		published: dates.published,
		stages: dates.stages,
		judgesPerEntry,
		announcements: [],
	})
	const track = await keepScenarios(world, contest)
	await seedJudges(world, contest, 5, beijing(dates.stages.screening[0], 2, 10))
	const { registration, submission, screening, preliminary } = dates.stages
	const windows: EntryWindows = {
		create: [registration[0], beijing(submission[0], 3, 18)],
		submit: [beijing(submission[0], 5, 9), new Date(submission[1].getTime() - 600_000)],
		screen: [screening[0], beijing(screening[0], 5, 17)],
		review: drawnAt(preliminary[0]),
	}
	const plans = thirdScenarios
	const entries = await seedEntries(world, contest, track, plans, new Map(), windows)
	const assignments = await drawRound(world, contest, track, judgesPerEntry)
	const until = new Date(Math.max(beijing(world.now, -1, 18).getTime(), preliminary[0].getTime()))
	const sheets = sheetsOf(contest, track, entries, assignments, until)
	await scoreRound(world, contest, track, begun(sheets))
}

type Sheets = ReturnType<typeof sheetsOf>

/** About two in five sheets are submitted; of the others some are half filled in. */
function begun(sheets: Sheets): Sheets {
	return sheets.flatMap((sheet): Sheets => {
		const chance = fractionOf(`${sheet.id} begun`)
		if (chance < 0.4) return [sheet]
		if (chance > 0.65) return []
		return [{ ...sheet, state: 'draft', marks: sheet.marks.slice(0, 3), comment: '' }]
	})
}
