import { expect, test } from 'vitest'
import { db } from '~/platform/db.server'

test('a transaction’s connection is sent one query at a time, however many relations are read', async () => {
	const warnings: string[] = []
	const note = ({ message }: Error) => warnings.push(message)
	process.on('warning', note)
	const contest = {
		slug: 'one',
		name: '大赛',
		nameEn: '',
		edition: '',
		editionEn: '',
		slogan: '',
		sloganEn: '',
		settings: {},
	}
	await db.contest.create({ data: contest })
	const rows = await db.$transaction(async (tx) => {
		const reading = { include: { tracks: true, domains: true, stages: true, problems: true } }
		return Promise.all([tx.contest.findMany(reading), tx.contest.findMany(reading)])
	})
	expect(rows.map(([row]) => row?.stages)).toEqual([[], []])
	await new Promise((resolve) => setImmediate(resolve))
	process.off('warning', note)
	expect(warnings).toEqual([])
})
