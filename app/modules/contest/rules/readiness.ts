import { type Stage, calendarFaults } from './stages'

/** What a contest must have before it is made public. */
export const readinessKeys = [
	'hosts',
	'contact',
	'calendar',
	'tracks',
	'domains',
	'rubrics',
] as const
export type ReadinessKey = (typeof readinessKeys)[number]

/** `points`: sum of each rubric's counted criteria, in hundredths. */
type SetUp = {
	hosts: string[]
	contactPhone: string
	contactEmail: string
	stages: Stage[]
	tracks: { listTitle: string }[]
	domains: number
	points: number[]
}

export function readinessOf(contest: SetUp): Record<ReadinessKey, boolean> {
	return {
		hosts: contest.hosts.length > 0,
		contact: contest.contactPhone !== '' || contest.contactEmail !== '',
		calendar: contest.stages.length > 0 && calendarFaults(contest.stages).length === 0,
		tracks: contest.tracks.length > 0 && contest.tracks.every(({ listTitle }) => listTitle !== ''),
		domains: contest.domains > 0,
		rubrics: contest.points.length > 0 && contest.points.every((sum) => sum === 10_000),
	}
}

export function isReady(readiness: Record<ReadinessKey, boolean>): boolean {
	return readinessKeys.every((key) => readiness[key])
}
