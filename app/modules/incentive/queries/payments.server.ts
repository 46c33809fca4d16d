import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Prisma } from '~/platform/generated/prisma/client'
import { openAccountNumber } from '../account-number.server'
import { payoutNoticeCloses } from '../commands/take-step.server'
import { claimSelect } from '../load.server'
import { canPay, canReadIncentives } from '../policy'
import { paymentSheet } from '../rules/payment-sheet'
import { contestsInScope, scopeWhere } from './claims.server'

const select = {
	id: true,
	label: true,
	labelEn: true,
	amountFen: true,
	state: true,
	paidAt: true,
	bankReference: true,
	batch: { select: { id: true, number: true } },
	claim: {
		select: {
			id: true,
			code: true,
			state: true,
			contestId: true,
			contest: claimSelect.contest,
			steps: claimSelect.steps,
			organization: { select: { id: true, name: true } },
			payeeAccount: { select: { accountName: true, bankName: true, lastFour: true } },
			policyVersion: { select: { policy: { select: { name: true, nameEn: true } } } },
		},
	},
} satisfies Prisma.InstalmentSelect

type Row = Prisma.InstalmentGetPayload<{ select: typeof select }>

function rowView(ctx: Context, { claim, amountFen, label, labelEn, ...row }: Row) {
	const closesAt = claim.state === 'payout_notice' ? payoutNoticeCloses(claim) : null
	const notice = closesAt !== null && ctx.receivedAt < closesAt
	return {
		...row,
		label: inLanguage(ctx.locale, label, labelEn),
		amountFen: amountFen.toString(),
		claimId: claim.id,
		code: claim.code ?? '',
		contestId: claim.contestId,
		policyName: inLanguage(
			ctx.locale,
			claim.policyVersion.policy.name,
			claim.policyVersion.policy.nameEn,
		),
		payee: claim.payeeAccount && {
			name: claim.payeeAccount.accountName,
			bank: claim.payeeAccount.bankName,
			masked: `****\u00A0${claim.payeeAccount.lastFour}`,
		},
		/** Why an approved part cannot be put into a batch yet. */
		waits: notice ? closesAt : null,
		noNotice: claim.state === 'approved',
		ready: row.state === 'approved' && !notice && ['payout_notice', 'paying'].includes(claim.state),
	}
}

const PAID = 100

/**
 * Finance's desk: parts approved by two and waiting for a batch, batches at the bank, and the
 * parts paid last.
 */
export async function getPayments(ctx: Context) {
	if (!canReadIncentives(ctx.actor)) throw new NotFound()
	const scope = scopeWhere(ctx)
	const [open, paid, batches, contests] = await Promise.all([
		// All of them: a part that is left out would never be paid.
		ctx.db.instalment.findMany({
			where: { claim: scope, state: { in: ['approved', 'exported'] } },
			orderBy: [{ approvedAt: 'asc' }, { id: 'asc' }],
			select,
		}),
		ctx.db.instalment.findMany({
			where: { claim: scope, state: 'paid' },
			orderBy: [{ paidAt: 'desc' }, { id: 'desc' }],
			take: PAID,
			select,
		}),
		ctx.db.paymentBatch.findMany({
			where: scope,
			orderBy: { createdAt: 'desc' },
			take: 50,
			select: {
				id: true,
				number: true,
				contestId: true,
				totalFen: true,
				createdAt: true,
				instalments: { select: { state: true } },
			},
		}),
		contestsInScope(ctx),
	])
	const views = open.map((row) => rowView(ctx, row))
	return {
		now: ctx.contestNow(),
		contests: contests.map((contest) => ({ ...contest, pays: canPay(ctx.actor, contest.id) })),
		approved: views.filter(({ state }) => state === 'approved'),
		exported: views.filter(({ state }) => state === 'exported'),
		paid: paid.map((row) => rowView(ctx, row)),
		batches: batches.map(({ totalFen, instalments, ...batch }) => ({
			...batch,
			totalFen: totalFen.toString(),
			count: instalments.length,
			open: instalments.filter(({ state }) => state === 'exported').length,
			pays: canPay(ctx.actor, batch.contestId),
		})),
	}
}

export type Payments = Awaited<ReturnType<typeof getPayments>>

/**
 * A batch as the bank's sheet, with account numbers in full: finance only, and every reading of
 * it is a sensitive read in the audit log.
 */
export async function readBatchSheet(ctx: Context, batchId: string) {
	const batch = await ctx.db.paymentBatch.findUnique({
		where: { id: batchId },
		select: {
			id: true,
			number: true,
			contestId: true,
			instalments: {
				orderBy: { id: 'asc' },
				select: {
					label: true,
					amountFen: true,
					claim: {
						select: {
							code: true,
							organizationId: true,
							payeeAccount: {
								select: { accountName: true, bankName: true, numberEncrypted: true },
							},
							policyVersion: { select: { policy: { select: { name: true } } } },
						},
					},
				},
			},
		},
	})
	if (!batch || !canPay(ctx.actor, batch.contestId)) throw new NotFound()
	const { id, number, contestId, instalments } = batch
	await ctx.transaction((tx) =>
		ctx.audit(tx, 'incentive.accounts_read', {
			contestId,
			subjectType: 'payment_batch',
			subjectId: id,
			sensitive: true,
			number,
			accounts: instalments.length,
		}),
	)
	const rows = instalments.map(({ label, amountFen, claim }) => ({
		code: claim.code ?? '',
		payee: claim.payeeAccount?.accountName ?? '',
		bank: claim.payeeAccount?.bankName ?? '',
		account: claim.payeeAccount
			? openAccountNumber(claim.organizationId, claim.payeeAccount.numberEncrypted)
			: '',
		amountFen,
		purpose: `${claim.policyVersion.policy.name} ${label}`,
	}))
	return { fileName: `${number}.csv`, text: paymentSheet(number, rows) }
}
