import { beforeAll, expect, test } from 'vitest'
import { incentiveAreas, listClaims } from '~/modules/incentive/queries/claims.server'
import { ClaimFilter } from '~/modules/incentive/schema/desk-forms'
import type { Schedule } from '~/modules/incentive/schema/schedule'
import { db } from '~/platform/db.server'
import { countQueries } from '../../support/query-count'
import * as scene from './scene'
import { approved, checked, claimOf, desk, filledClaim, payable, submit } from './steps'

const { as } = scene
let contest: scene.Held
let first: string
let second: string
let budgetId: string

/** The second part is released only to a firm registered in another city: never, here. */
const schedule: Schedule = [
	{ label: '第一期', labelEn: 'First', basisPoints: 4000, condition: '公示期满', conditionEn: '' },
	{
		label: '第二期',
		labelEn: 'Second',
		basisPoints: 6000,
		condition: '迁入大连',
		conditionEn: '',
		when: { id: 'moved', kind: 'registered-in', region: '2102' },
	},
]

async function claim(name: string) {
	const firm = await scene.organization(name)
	const owner = await scene.person({ memberOf: firm.id })
	const policy = await scene.policy(first, contest.id, budgetId, { schedule })
	const award = await scene.awardTo(contest, firm.id, owner)
	const id = await filledClaim(owner, {
		versionId: policy.versionId,
		awardId: award.id,
		organizationId: firm.id,
		name: firm.name,
		contestId: contest.id,
	})
	const { code } = await submit(owner, id)
	return { id, code, firm }
}

const list = async (officer: string, at?: string) =>
	listClaims(await as(officer, at), ClaimFilter.parse({ state: 'all' }))
const firstOf = async (officer: string, at?: string) => (await list(officer, at)).first

beforeAll(async () => {
	contest = await scene.releasedContest()
	first = await scene.person({ roles: ['incentive_officer'] })
	second = await scene.person({ roles: ['incentive_officer'] })
	budgetId = (await scene.budget(first, contest.id, '100000000')).id
})

test('an officer is asked for what is really to do, from the check to the last part', async () => {
	expect(await firstOf(first)).toBeNull()
	const { id, code, firm } = await claim('沈阳示例待办科技有限公司')
	const face = { id, code, organization: { name: firm.name } }
	expect(await firstOf(first)).toMatchObject({ kind: 'check', count: 1, claim: face })
	expect((await list(first, '2026-06-15T00:30:00+08:00')).rows).toMatchObject([{ daysWaited: 5 }])

	await checked(first, id)
	await desk(first, id, { intent: 'propose', note: '材料齐全' })
	expect(await firstOf(first)).toBeNull()
	expect(await firstOf(second)).toMatchObject({ kind: 'second', claim: face })
	await desk(second, id, { intent: 'decide', decision: 'approve', note: '' })
	for (const officer of [first, second]) {
		expect(await firstOf(officer)).toMatchObject({ kind: 'notice', claim: face })
	}
	expect(await incentiveAreas(await as(first))).toMatchObject({ claims: 1 })

	await desk(first, id, { intent: 'step', step: 'open_notice', note: '' })
	const noticed = await firstOf(first)
	expect(noticed).toMatchObject({ kind: 'noticed', count: 1, until: expect.any(Date) })
	const over = noticed?.kind === 'noticed' ? noticed.until.toISOString() : ''
	expect(await firstOf(first, over)).toMatchObject({ kind: 'propose', count: 1, claim: face })

	const [part] = (await claimOf(id)).instalments
	const propose = { instalmentId: part!.id, note: '公示期满' }
	await desk(first, id, { intent: 'propose-instalment', ...propose }, over)
	expect(await firstOf(second, over)).toMatchObject({ kind: 'second', claim: face })
	// The other part's condition is not met: nothing waits for its proposer.
	expect(await firstOf(first, over)).toBeNull()

	await desk(second, id, { intent: 'step', step: 'withhold', note: '账户待核实' }, over)
	expect(await firstOf(first, over)).toMatchObject({ kind: 'resume', claim: face })
	expect((await list(first, over)).rows).toMatchObject([{ daysWaited: expect.any(Number) }])
	await db.claim.update({ where: { id }, data: { state: 'forfeited' } })
	expect(await firstOf(first, over)).toBeNull()
	expect((await list(first, over)).rows).toMatchObject([{ daysWaited: null }])
})

test('nobody is asked to work on the own organization’s claim, readers on none', async () => {
	const { firm } = await claim('沈阳示例回避科技有限公司')
	const { id: other } = await claim('沈阳示例其他科技有限公司')
	const relative = await scene.person({ memberOf: firm.id, roles: ['incentive_officer'] })
	expect(await firstOf(relative)).toMatchObject({ kind: 'check', count: 1, claim: { id: other } })
	expect(await firstOf(second)).toMatchObject({ kind: 'check', count: 2 })
	const supervisor = await scene.person({ roles: ['supervisor'] })
	expect(await list(supervisor)).toMatchObject({ first: null, mayCheck: false })
})

test('what is to be proposed is found in as many statements for three claims as for one', async () => {
	await db.claim.updateMany({ data: { state: 'rejected' } })
	const at = '2026-07-10T10:00:00+08:00'
	const granted = async (name: string) => {
		const { id } = await claim(name)
		await approved(first, second, id)
		await desk(first, id, { intent: 'step', step: 'open_notice', note: '' })
		const [part] = (await claimOf(id)).instalments
		await payable(first, second, id, part!.id)
	}
	const ctx = await as(first, at)
	const asked = () => countQueries(() => listClaims(ctx, ClaimFilter.parse({ state: 'all' })))
	await granted('沈阳示例甲科技有限公司')
	const one = await asked()
	await granted('沈阳示例乙科技有限公司')
	await granted('沈阳示例丙科技有限公司')
	expect(await asked()).toBe(one)
	expect(await firstOf(first, at)).toBeNull()
})
