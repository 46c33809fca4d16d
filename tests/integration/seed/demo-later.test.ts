import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passwordMatches } from '~/modules/identity/password.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { seedDemo } from '../../../prisma/seed/seed-demo'

const contest = {
	slug: 'own',
	name: '自办大赛',
	nameEn: 'Own contest',
	edition: '首届',
	editionEn: 'First',
	slogan: '',
	sloganEn: '',
	settings: {},
}

test('a database with contests of its own is left as it is', async () => {
	await db.contest.create({ data: contest })
	expect(await seedDemo()).toEqual([])
	expect(await db.user.count()).toBe(0)
	await db.contest.delete({ where: { slug: contest.slug } })
})

test('in a year whose holidays are not announced yet the finished contest lies in one that is', async () => {
	await seedDemo(new Date('2031-02-17T03:00:00Z'))
	const items = await db.releaseItem.groupBy({ by: ['trackId'], _count: true })
	expect(items.map(({ _count }) => _count)).toEqual([10, 10])
	const { closesAt } = await db.notice.findFirstOrThrow()
	expect(closesAt < new Date('2031-01-01T00:00:00Z')).toBe(true)
	const stage = await db.stage.findFirstOrThrow({
		where: { contest: { slug: 'demo-2' }, key: 'submission' },
	})
	expect(stage.closesAt).toEqual(new Date('2031-02-24T09:00:00Z'))
}, 300_000)

test('where the file with the passwords is lost, new ones are set', async () => {
	rmSync(join(env.DATA_DIR, 'demo-accounts.json'))
	const [first] = await seedDemo()
	const { passwordHash } = await db.user.findUniqueOrThrow({ where: { email: first!.email } })
	expect(await passwordMatches(passwordHash, first!.password)).toBe(true)
})
