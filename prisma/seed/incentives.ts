import { decideApproval, proposeApproval } from '~/modules/incentive/commands/approve-claim.server'
import {
	decideInstalment,
	proposeInstalment,
} from '~/modules/incentive/commands/instalments.server'
import { exportBatch, markPaid } from '~/modules/incentive/commands/payments.server'
import { dayOf, isoOf } from '~/modules/incentive/rules/dates'
import {
	beginClaim,
	type ClaimPlan,
	type FactPlan,
	handIn,
	revisionOf,
	type SeededClaim,
	step,
	verifyAll,
} from './claims'
import type { SeededContest } from './contests'
import { beijing, type FirstDates, workingDayAfter } from './dates'
import { contextAt, organizationOf, personOf, type World } from './world'

type Desk = {
	world: World
	contest: SeededContest
	policies: ReadonlyMap<string, string>
	/** `hour` o'clock on the n-th working day after the release. */
	day(n: number, hour?: number): Date
	release: Date
}

/** The award an organization won, by its key; claims of others may rest on it too. */
async function awardOf({ world, contest }: Desk, organization: string): Promise<string> {
	const { id } = await world.tx.award.findFirstOrThrow({
		where: { contestId: contest.id, organizationId: organizationOf(world, organization).id },
		orderBy: { certificateNumber: 'asc' },
		select: { id: true },
	})
	return id
}

async function registeredSince({ world }: Desk, organization: string): Promise<FactPlan> {
	const { id, division } = organizationOf(world, organization)
	const { establishedOn } = await world.tx.organization.findUniqueOrThrow({
		where: { id },
		select: { establishedOn: true },
	})
	const since = isoOf(establishedOn!)
	return { kind: 'registered-in', value: division, since, document: '营业执照副本（示例）' }
}

async function planFor(
	desk: Desk,
	code: string,
	organization: string,
	winner: string,
	facts: FactPlan[],
): Promise<ClaimPlan> {
	return {
		contestId: desk.contest.id,
		policyVersionId: desk.policies.get(code)!,
		organization,
		awardId: await awardOf(desk, winner),
		facts,
		statement: '本单位承诺所填内容和所附材料真实、完整，愿意配合核查并接受监督。（演示内容）',
	}
}

/** A claim for projects already running in the city: registration and months of operation. */
async function localPlan(desk: Desk, organization: string): Promise<ClaimPlan> {
	const since = dayOf(beijing(desk.release, -430))
	return planFor(desk, 'JL-02', organization, organization, [
		await registeredSince(desk, organization),
		{ kind: 'operating-months', value: '', since, document: '项目运行证明（示例）' },
	])
}

/** Through the three checks; the last one waits for two persons. */
async function check(desk: Desk, claim: SeededClaim, first: number): Promise<void> {
	const { world, day } = desk
	await verifyAll(world, claim, day(first, 10))
	await step(world, claim, day(first, 15), 'pass', '区县初审材料齐全。')
	await step(world, claim, day(first + 1, 10), 'pass', '联审部门无不同意见。')
	await step(world, claim, day(first + 1, 16), 'pass')
}

async function propose({ world }: Desk, claim: SeededClaim, at: Date): Promise<void> {
	await proposeApproval(contextAt(world, personOf(world, 'officer'), at), claim.id, {
		intent: 'propose',
		revision: await revisionOf(world, claim.id),
		note: '各项条件均已核实，建议按政策标准兑现。',
	})
}

/** Approved by the second officer and put on the payout notice. */
async function grant(desk: Desk, claim: SeededClaim, first: number): Promise<void> {
	const { world, day } = desk
	await propose(desk, claim, day(first, 16.5))
	await decideApproval(
		contextAt(world, personOf(world, 'officer2'), day(first + 1, 10)),
		claim.id,
		{
			intent: 'decide',
			revision: await revisionOf(world, claim.id),
			decision: 'approve',
			note: '同意。',
		},
	)
	await step(world, claim, day(first + 1, 14), 'open_notice', '拟兑现名单已公示。', 'officer2')
}

/** The first instalment proven by one officer, approved by the other; returns its id. */
async function release({ world, day }: Desk, claim: SeededClaim, at: number): Promise<string> {
	const instalment = await world.tx.instalment.findFirstOrThrow({
		where: { claimId: claim.id, position: 1 },
		select: { id: true },
	})
	const [first, second] = [personOf(world, 'officer'), personOf(world, 'officer2')]
	await proposeInstalment(contextAt(world, first, day(at, 10)), claim.id, {
		intent: 'propose-instalment',
		revision: await revisionOf(world, claim.id),
		instalmentId: instalment.id,
		note: '拟兑现公示期内未收到异议，条件已核实。',
	})
	await decideInstalment(contextAt(world, second, day(at, 15)), claim.id, {
		intent: 'decide-instalment',
		revision: await revisionOf(world, claim.id),
		instalmentId: instalment.id,
		decision: 'approve',
		note: '同意拨付。',
	})
	return instalment.id
}

/** Two claims paid in one batch: one in full, one its first part. */
async function paidClaims(desk: Desk): Promise<void> {
	const { world, day, contest } = desk
	const plans = [
		await localPlan(desk, 'zhizao'),
		await planFor(desk, 'JL-01', 'shijue', 'shijue', []),
	]
	const instalmentIds: string[] = []
	for (const plan of plans) {
		const claim = await beginClaim(world, plan, day(1, 10))
		await handIn(world, claim, day(1, 14))
		await check(desk, claim, 2)
		await grant(desk, claim, 3)
		instalmentIds.push(await release(desk, claim, 10))
	}
	const finance = personOf(world, 'finance')
	await exportBatch(contextAt(world, finance, day(11, 10)), {
		contestId: contest.id,
		instalmentIds,
	})
	for (const [index, id] of instalmentIds.entries()) {
		await markPaid(contextAt(world, finance, day(12, 15)), id, {
			paidOn: dayOf(day(12)),
			bankReference: `示例回单${dayOf(day(12)).replaceAll('-', '')}${index + 1}`,
		})
	}
}

/** The new firm founded by a winner: all checks passed, waiting for the second officer. */
async function newFirmClaim(desk: Desk): Promise<void> {
	const { world, day } = desk
	const { division } = organizationOf(world, 'shijie')
	const plan = await planFor(desk, 'FC-01', 'shijie', 'shijue', [
		await registeredSince(desk, 'shijie'),
		{ kind: 'tax-registered', value: division, since: '', document: '税务登记信息（示例）' },
		{ kind: 'insured-employees', value: '12', since: '', document: '社会保险缴费证明（示例）' },
	])
	const claim = await beginClaim(world, plan, day(10, 9))
	await handIn(world, claim, day(10, 11))
	await check(desk, claim, 12)
	await propose(desk, claim, day(14, 11))
}

/** Claims that stand at the first steps, or came to their end early. */
async function otherClaims(desk: Desk): Promise<void> {
	const { world, day } = desk
	const started = await planFor(desk, 'FC-03', 'shijue', 'shijue', [
		{
			kind: 'contract-signed',
			value: '360000',
			since: dayOf(day(4)),
			document: '技术服务合同（示例）',
		},
	])
	await beginClaim(world, started, day(9, 16))

	const returned = await beginClaim(world, await localPlan(desk, 'jiaotong'), day(5, 10))
	await handIn(world, returned, day(6, 10))
	await step(
		world,
		returned,
		day(8, 11),
		'return',
		'项目运行证明未写明起始日期，请补充后再次提交。',
	)

	const joint = await beginClaim(world, await localPlan(desk, 'nongye'), day(7, 10))
	await handIn(world, joint, day(8, 9.5))
	await verifyAll(world, joint, day(10, 10))
	await step(world, joint, day(10, 16), 'pass', '区县初审材料齐全。')
	await step(world, joint, day(12, 16), 'pass', '联审部门无不同意见。')

	const rejected = await beginClaim(
		world,
		await planFor(desk, 'JL-01', 'gongruan', 'gongruan', []),
		day(6, 9),
	)
	await handIn(world, rejected, day(6, 11))
	await step(
		world,
		rejected,
		day(9, 15),
		'reject',
		'申报主体正在办理变更登记，待变更完成后可重新申请。',
	)

	const noticed = await beginClaim(world, await localPlan(desk, 'jiqiren'), day(9, 10))
	await handIn(world, noticed, day(10, 10))
	await check(desk, noticed, 12)
	await grant(desk, noticed, 13)

	const fresh = await beginClaim(
		world,
		await planFor(desk, 'JL-01', 'yunkong', 'yunkong', []),
		day(15, 9),
	)
	await handIn(world, fresh, day(15, 11))
}

/** Claims of the finished contest in every state worth seeing, each step given as a command. */
export async function seedIncentives(
	world: World,
	contest: SeededContest,
	policies: ReadonlyMap<string, string>,
	dates: FirstDates,
): Promise<void> {
	const desk: Desk = {
		world,
		contest,
		policies,
		release: dates.release,
		day: (n, hour = 9) => workingDayAfter(dates.release, n, hour),
	}
	await paidClaims(desk)
	await newFirmClaim(desk)
	await otherClaims(desk)
}
