import { beforeAll, expect, test } from 'vitest'
import { listClaimTasks } from '~/modules/incentive/queries/claim-tasks.server'
import * as scene from './scene'
import { desk, filledClaim, submit } from './steps'

const { as } = scene
let contest: scene.Held
let officer: string
let firm: { id: string; name: string }
let owner: string
let versionId: string

/** The last day of six months from the release of 20 May, over at midnight in Beijing. */
const until = '2026-11-20T16:00:00.000Z'

beforeAll(async () => {
	contest = await scene.releasedContest()
	officer = await scene.person({ roles: ['incentive_officer'] })
	firm = await scene.organization('沈阳示例待办科技有限公司')
	owner = await scene.person({ memberOf: firm.id })
	const { id } = await scene.budget(officer, contest.id, '100000000')
	versionId = (await scene.policy(officer, contest.id, id)).versionId
})

test('an award waits to be claimed on, a claim to be handed in, a returned one to be mended', async () => {
	const award = await scene.awardTo(contest, firm.id, owner)
	const tasks = async (at?: string) => listClaimTasks(await as(owner, at))
	expect(await tasks()).toMatchObject([{ kind: 'claim', id: award.id, until }])
	expect(await tasks('2026-11-20T23:59:59+08:00')).toHaveLength(1)
	expect(await tasks('2026-11-21T00:00:00+08:00')).toEqual([])

	const { name } = firm
	const place = {
		versionId,
		awardId: award.id,
		organizationId: firm.id,
		name,
		contestId: contest.id,
	}
	const claimId = await filledClaim(owner, place)
	expect(await tasks()).toMatchObject([{ kind: 'finish', id: claimId, until }])
	expect(await tasks('2026-11-21T00:00:00+08:00')).toEqual([])

	const { code } = await submit(owner, claimId)
	expect(await tasks()).toEqual([])
	await desk(officer, claimId, { intent: 'step', step: 'return', note: '合同缺页' })
	expect(await tasks()).toMatchObject([{ kind: 'mend', id: claimId, name: code, until: null }])
})

test('another organization’s claims and awards wait for nobody else', async () => {
	const stranger = await scene.person({
		memberOf: (await scene.organization('沈阳示例旁观科技有限公司')).id,
	})
	expect(await listClaimTasks(await as(stranger))).toEqual([])
	expect(await listClaimTasks(await as(officer))).toEqual([])
})
