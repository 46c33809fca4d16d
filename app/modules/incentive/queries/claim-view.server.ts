import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { listFiles } from '~/modules/file/queries.server'
import { payoutNoticeCloses } from '../commands/take-step.server'
import { earlierGrants, evaluateClaim } from '../evaluate.server'
import type { LoadedClaim } from '../load.server'
import { dayOf, isoOf } from '../rules/dates'
import { readConditions } from '../rules/fact-shape'
import { grantAmount } from '../rules/grant-amount'
import { daysLeft } from '../rules/period'
import type { Schedule } from '../schema/schedule'
import { ScheduleSchema } from '../schema/schedule'
import { conditionViews } from './condition-view'

const byClaimant = ['start', 'submit', 'resubmit']
const byFinance = ['start_payment', 'pay_instalment', 'confirm_payment']

/** Whose hand a step was, by its kind: the claimant reads roles, not names. */
function roleOf(action: string): 'claimant' | 'finance' | 'officer' {
	if (byClaimant.includes(action)) return 'claimant'
	return byFinance.includes(action) ? 'finance' : 'officer'
}

function stepViews(claim: LoadedClaim) {
	return claim.steps.map(({ id, action, fromState, toState, note, actorId, at }) => ({
		id: id.toString(),
		action,
		fromState,
		toState,
		note,
		actorId,
		role: roleOf(action),
		at,
	}))
}

async function instalmentViews(ctx: Context, claim: LoadedClaim, schedule: Schedule) {
	const rows = await ctx.db.instalment.findMany({
		where: { claimId: claim.id },
		orderBy: { position: 'asc' },
	})
	return Promise.all(
		rows.map(async (row) => {
			const part = schedule[row.position - 1]
			const open = part?.when && ['pending', 'proposed'].includes(row.state) ? part.when : null
			const evaluation = open ? await evaluateClaim(ctx, ctx.db, claim, { node: open }) : null
			return {
				id: row.id,
				position: row.position,
				label: inLanguage(ctx.locale, row.label, row.labelEn),
				condition: inLanguage(ctx.locale, row.condition, part?.conditionEn ?? ''),
				basisPoints: row.basisPoints,
				amountFen: row.amountFen.toString(),
				state: row.state,
				proposedById: row.proposedById,
				approvedById: row.approvedById,
				paidAt: row.paidAt,
				bankReference: row.bankReference,
				conditions: open && evaluation ? conditionViews(ctx.locale, open, evaluation) : [],
				proven: evaluation === null || evaluation.result === 'met',
			}
		}),
	)
}

async function matterOf(ctx: Context, claim: LoadedClaim) {
	const row = await ctx.db.claim.findUniqueOrThrow({
		where: { id: claim.id },
		select: {
			award: {
				select: {
					title: true,
					titleEn: true,
					certificateNumber: true,
					revokedAt: true,
					entry: { select: { title: true, organization: { select: { name: true } } } },
				},
			},
			entry: { select: { title: true, organization: { select: { name: true } } } },
			payeeAccount: { select: { accountName: true, bankName: true, lastFour: true } },
		},
	})
	const { award, entry, payeeAccount } = row
	const of = award?.entry ?? entry
	return {
		payee: payeeAccount && {
			accountName: payeeAccount.accountName,
			bankName: payeeAccount.bankName,
			masked: `****\u00A0${payeeAccount.lastFour}`,
		},
		matter: {
			title: of?.title ?? '',
			organizationName: of?.organization.name ?? '',
			award: award && {
				title: inLanguage(ctx.locale, award.title, award.titleEn),
				certificateNumber: award.certificateNumber,
				revoked: award.revokedAt !== null,
			},
		},
	}
}

/** While a claim is open its conditions are evaluated for today; a settled one shows its last word. */
export async function claimView(ctx: Context, claim: LoadedClaim) {
	const { policyVersion } = claim
	const policy = readConditions(policyVersion.conditions)
	const schedule = ScheduleSchema.parse(policyVersion.schedule)
	const today = dayOf(ctx.receivedAt)
	const [evaluation, earlier, instalments, matter, files] = await Promise.all([
		evaluateClaim(ctx, ctx.db, claim),
		earlierGrants(ctx.db, claim),
		instalmentViews(ctx, claim, schedule),
		matterOf(ctx, claim),
		listFiles(ctx, { subjectType: 'claim', subjectId: claim.id }),
	])
	const granted = instalments.length > 0
	const due = granted ? claim.amountFen : grantAmount(policyVersion.amountFen, policy, earlier)
	const lastDay = isoOf(claim.lastDay)
	const closesAt = claim.state === 'payout_notice' ? payoutNoticeCloses(claim) : null
	return {
		id: claim.id,
		code: claim.code,
		state: claim.state,
		revision: claim.revision,
		contestName: inLanguage(ctx.locale, claim.contest.name, claim.contest.nameEn),
		organizationName: claim.organization.name,
		policy: {
			id: policyVersion.policy.id,
			code: policyVersion.policy.code,
			name: inLanguage(ctx.locale, policyVersion.policy.name, policyVersion.policy.nameEn),
			version: policyVersion.version,
			amountFen: policyVersion.amountFen.toString(),
		},
		granted,
		dueFen: due.toString(),
		lastDay,
		daysLeft: daysLeft(today, lastDay),
		lapsed: claim.state === 'draft' && today > lastDay,
		submittedAt: claim.submittedAt,
		statement: claim.statement,
		...matter,
		result: evaluation.result,
		conditions: conditionViews(ctx.locale, policy, evaluation),
		instalments,
		steps: stepViews(claim),
		noticeClosesAt: closesAt && ctx.receivedAt < closesAt ? closesAt : null,
		noticeOver: closesAt !== null && ctx.receivedAt >= closesAt,
		files,
	}
}

export type ClaimView = Awaited<ReturnType<typeof claimView>>
