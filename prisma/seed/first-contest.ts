import { contestSettings } from '~/modules/contest/schema'
import { firstAnnouncements } from './content/announcements'
import { firstProblems } from './content/first-problems'
import { moreFirstProblems } from './content/more-first-problems'
import { scenarioPlans } from './content/scenarios'
import { solutionPlans } from './content/solutions'
import { expertPlans } from './content/experts'
import { seedContest } from './contests'
import { beijing, type FirstDates } from './dates'
import { seedEntries } from './entries'
import type { EntryWindows } from './entry-life'
import { seedIncentives } from './incentives'
import { seedJudges } from './judges'
import { seedOutcome } from './outcome'
import { seedPolicies } from './policies'
import { seedProblems } from './problems'
import { drawnAt, seedRound } from './scoring'
import type { World } from './world'

export const noticeDays = contestSettings({}).noticeDays

function windowsOf({ stages }: FirstDates): EntryWindows {
	const { registration, submission, screening, preliminary } = stages
	return {
		create: [beijing(registration[0], 0, 10), beijing(submission[0], 4, 20)],
		submit: [beijing(submission[0], 6, 9), new Date(submission[1].getTime() - 600_000)],
		screen: [beijing(screening[0], 0, 9.5), beijing(screening[0], 4, 17)],
		review: drawnAt(preliminary[0]),
	}
}

/** The first edition, from its announcement to the first payments. */
export async function seedFirstContest(world: World, dates: FirstDates): Promise<void> {
	const contest = await seedContest(world, {
		slug: 'demo-1',
		edition: '首届',
		editionEn: 'First edition',
		summary:
			'首届大赛面向全国征集数字化应用场景与专业赛题解决方案，已完成评审、公示和发布，正在推进落地与政策兑现。',
		summaryEn:
			'The first edition is judged, published and released; landing and incentives are under way.',
		published: dates.published,
		stages: dates.stages,
		judgesPerEntry: 5,
		announcements: firstAnnouncements,
	})
	const plans = [...firstProblems, ...moreFirstProblems]
	const problems = await seedProblems(world, contest, plans, dates.published)
	const policies = await seedPolicies(world, contest, dates.published)
	await seedJudges(world, contest, expertPlans.length, beijing(dates.stages.screening[0], 2, 10))
	const windows = windowsOf(dates)
	const lists = []
	for (const track of contest.tracks) {
		const own = track.kind === 'scenario' ? scenarioPlans : solutionPlans
		lists.push({ track, entries: await seedEntries(world, contest, track, own, problems, windows) })
	}
	for (const { track, entries } of lists) await seedRound(world, contest, track, entries, dates)
	await seedOutcome(world, contest, dates)
	await seedIncentives(world, contest, policies, dates)
}
