import { saveFact, savePayee } from '~/modules/incentive/commands/edit-claim.server'
import { startClaim } from '~/modules/incentive/commands/start-claim.server'
import { submitClaim } from '~/modules/incentive/commands/submit-claim.server'
import { workOnClaim } from '~/modules/incentive/commands/work-on-claim.server'
import type { DeskInput } from '~/modules/incentive/schema/desk-forms'
import { db } from '~/platform/db.server'
import { as, evidence } from './scene'

export const accountNumber = '6222 0212 3456 7890'

export async function claimOf(claimId: string) {
	return db.claim.findUniqueOrThrow({
		where: { id: claimId },
		include: {
			facts: true,
			steps: { orderBy: { id: 'asc' } },
			instalments: { orderBy: { position: 'asc' } },
		},
	})
}

const revisionOf = async (claimId: string) => (await claimOf(claimId)).revision

/** A draft with its facts and account, ready to be handed in. */
export async function filledClaim(
	owner: string,
	place: {
		versionId: string
		awardId: string
		organizationId: string
		name: string
		contestId: string
	},
	at?: string,
) {
	const ctx = await as(owner, at)
	const { id } = await startClaim(ctx, {
		policyVersionId: place.versionId,
		organizationId: place.organizationId,
		link: `award:${place.awardId}`,
	})
	const file = await evidence(id, place.contestId, place.organizationId, owner)
	await saveFact(ctx, id, 'registered-in', {
		revision: await revisionOf(id),
		value: '210112',
		since: '2026-03-02',
		fileId: file.id,
	})
	await savePayee(ctx, id, {
		revision: await revisionOf(id),
		accountName: place.name,
		bankName: '示例银行沈阳支行',
		accountNumber: accountNumber.replaceAll(' ', ''),
	})
	return id
}

export async function submit(owner: string, claimId: string, at?: string) {
	return submitClaim(await as(owner, at), claimId, {
		revision: await revisionOf(claimId),
		statement: '我单位已在沈阳注册，项目已经落地，现申请兑现奖励资金。',
		promise: 'on',
	})
}

type Without<T> = T extends unknown ? Omit<T, 'revision'> : never

/** What an officer posts at the desk, on the newest state of the claim. */
export async function desk(
	officer: string,
	claimId: string,
	input: Without<DeskInput>,
	at?: string,
) {
	const revision = await revisionOf(claimId)
	await workOnClaim(await as(officer, at), claimId, { ...input, revision } as DeskInput)
}

/** From handed in to the last check, every condition proven. */
export async function checked(officer: string, claimId: string) {
	const { facts } = await claimOf(claimId)
	for (const fact of facts) {
		await desk(officer, claimId, {
			intent: 'verify',
			factId: fact.id,
			finding: 'verified',
			note: '',
		})
	}
	await desk(officer, claimId, {
		intent: 'record',
		kind: 'credit-blacklisted',
		value: 'no',
		note: '信用中国 2026-06-10 查询',
	})
	for (let pass = 0; pass < 3; pass++) {
		await desk(officer, claimId, { intent: 'step', step: 'pass', note: '' })
	}
}

export async function approved(first: string, second: string, claimId: string) {
	await checked(first, claimId)
	await desk(first, claimId, { intent: 'propose', note: '材料齐全' })
	await desk(second, claimId, { intent: 'decide', decision: 'approve', note: '' })
}

/** An instalment proposed by the first officer and approved by the second. */
export async function payable(first: string, second: string, claimId: string, partId: string) {
	const of = { instalmentId: partId }
	await desk(first, claimId, { intent: 'propose-instalment', ...of, note: '公示期满' })
	const approve = { intent: 'decide-instalment', decision: 'approve', note: '' } as const
	await desk(second, claimId, { ...approve, ...of })
}
