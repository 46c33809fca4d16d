import { expect, test } from 'vitest'
import { calendarFaults } from '~/modules/contest/rules/stages'
import { stagesFrom, templates } from '~/modules/contest/template'
import { RuleSchema } from '~/modules/ranking/schema'

const { national } = templates
const startsOn = new Date('2026-05-06T00:00:00+08:00')

test('every rubric of the template makes 100 points in steps of one half', () => {
	for (const { criteria } of national.rubrics) {
		expect(criteria.reduce((sum, { points }) => sum + points, 0)).toBe(100)
		expect(criteria.every(({ points }) => Number.isInteger(points * 2))).toBe(true)
	}
})

test('the default rubrics are those of the contest', () => {
	const points = Object.fromEntries(
		national.rubrics.map(({ key, criteria }) => [key, criteria.map((c) => [c.name, c.points])]),
	)
	expect(points).toEqual({
		scenario: [
			['创新性', 25],
			['应用成效', 30],
			['示范推广', 20],
			['技术先进性', 15],
			['安全合规', 10],
		],
		solution: [
			['赛题契合度', 20],
			['技术创新性', 25],
			['方案可行性', 20],
			['商业价值与落地', 25],
			['团队能力', 10],
		],
		live: [
			['方案内容', 40],
			['现场展示', 20],
			['答辩', 30],
			['落地承诺', 10],
		],
	})
})

test('the lists carry their official titles', () => {
	expect(national.tracks.map(({ listTitle }) => listTitle)).toEqual([
		'“数字沈阳”十大新应用新场景',
		'“数字沈阳”十佳创新性项目',
	])
})

test('every round names a track, a rubric and a stage of the template, and a sound rule', () => {
	for (const round of national.rounds) {
		const rubric = national.rubrics.find(({ key }) => key === round.rubric)!
		const rule = RuleSchema.parse(round.rule)
		expect(national.tracks.map(({ code }) => code)).toContain(round.track)
		expect(national.stages.map(({ key }) => key)).toContain(round.stage)
		const named = rule.ties
			.filter((link) => link.startsWith('criterion:'))
			.map((link) => link.slice('criterion:'.length))
		expect(rubric.criteria.map(({ name }) => name)).toEqual(expect.arrayContaining(named))
		expect(rule).toMatchObject({ method: 'trimmed-mean', drop: 1, minJudges: 5 })
	}
})

test('the calendar follows from the first day, in Beijing time', () => {
	const stages = stagesFrom(national, startsOn)
	expect(calendarFaults(stages)).toEqual([])
	const instants = Object.fromEntries(
		stages.map(({ key, opensAt, closesAt }) => [key, [opensAt, closesAt]]),
	)
	expect(instants.registration).toEqual([
		new Date('2026-05-06T09:00:00+08:00'),
		new Date('2026-05-21T00:00:00+08:00'),
	])
	expect(instants.submission?.[1]).toEqual(new Date('2026-05-30T17:00:00+08:00'))
	expect(instants.final).toEqual([
		new Date('2026-07-03T09:00:00+08:00'),
		new Date('2026-07-03T18:00:00+08:00'),
	])
})
