import { secondAnnouncements } from './content/announcements'
import { secondProblems } from './content/second-problems'
import { secondScenarios, secondSolutions } from './content/second-entries'
import { seedContest } from './contests'
import { beijing, secondDates } from './dates'
import { seedEntries } from './entries'
import type { EntryWindows } from './entry-life'
import { seedJudges } from './judges'
import { seedPolicies } from './policies'
import { seedProblems } from './problems'
import type { World } from './world'

/** The second edition, in its registration and submission stages now. Returns its address. */
export async function seedSecondContest(world: World): Promise<string> {
	const dates = secondDates(world.now)
	const contest = await seedContest(world, {
		slug: 'demo-2',
		edition: '第二届',
		editionEn: 'Second edition',
		summary: '第二届大赛正在报名和提交作品。登记单位、选择赛道，即可开始填报。',
		summaryEn: 'The second edition takes registrations and entries now.',
		published: dates.published,
		stages: dates.stages,
		judgesPerEntry: 3,
		announcements: secondAnnouncements,
	})
	const problems = await seedProblems(world, contest, secondProblems, beijing(dates.published, -1))
	await seedPolicies(world, contest, beijing(dates.published, -3))
	await seedJudges(world, contest, 8, beijing(world.now, -5, 10))
	const windows: EntryWindows = {
		create: [beijing(dates.stages.registration[0], 0, 10), beijing(world.now, -5, 9)],
		submit: [beijing(world.now, -4, 9), beijing(world.now, -2, 18)],
		screen: [beijing(world.now, -1, 9), new Date(world.now.getTime() - 3_600_000)],
	}
	for (const track of contest.tracks) {
		const own = track.kind === 'scenario' ? secondScenarios : secondSolutions
		await seedEntries(world, contest, track, own, problems, windows)
	}
	return contest.slug
}
