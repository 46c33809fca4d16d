import type { MailParams } from 'emails/templates'
import type { AuditData, Context, StaffRole } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { tellEach } from '../commands.server'
import { staffOf } from '../receivers.server'
import { contestFace } from './contest-face.server'
import { idOf, type Teller, type Tellers } from './teller'

type Act = MailParams<'second-person'>['act']

/** Where a proposed act is decided, who may, and who asked for it. */
type Matter = {
	contestId: string
	trackId: string | null
	path: string
	proposedById: string | null
}
type Find = (tx: Tx, data: AuditData) => Promise<Matter>

/** Organizers work below their contest's address, officers below their own. */
const linkOf = (slug: string, path: string) =>
	path.startsWith('/') ? path : `/organizer/${slug}/${path}`

const proposed =
	(act: Act, find: Find, role: StaffRole = 'organizer'): Teller =>
	async (ctx, tx, data) => {
		const matter = await find(tx, data)
		const { slug, contestName } = await contestFace(tx, matter.contestId)
		const people = await staffOf(ctx, tx, role, matter)
		return tellEach(ctx, tx, people, {
			contestId: matter.contestId,
			template: 'second-person',
			params: { act, contestName, link: linkOf(slug, matter.path) },
		})
	}

const settled =
	(act: Act, find: Find, approved: boolean): Teller =>
	async (ctx: Context, tx, data) => {
		const matter = await find(tx, data)
		if (!matter.proposedById) return
		const { slug, contestName } = await contestFace(tx, matter.contestId)
		const proposer = await tx.user.findUniqueOrThrow({
			where: { id: matter.proposedById },
			select: { id: true, name: true },
		})
		const reason = typeof data.refusal === 'string' ? data.refusal : ''
		return tellEach(ctx, tx, [proposer], {
			contestId: matter.contestId,
			template: 'proposal-settled',
			params: {
				act,
				approved,
				contestName,
				...(reason && { reason }),
				link: linkOf(slug, matter.path),
			},
		})
	}

const decision: Find = async (tx, data) => {
	const select = { contestId: true, trackId: true, proposedById: true } as const
	const row = await tx.decision.findUniqueOrThrow({ where: { id: idOf(data) }, select })
	return { ...row, path: `decision/${idOf(data)}/review` }
}

const release: Find = async (tx, data) => {
	const select = { contestId: true, proposedById: true } as const
	const row = await tx.release.findUniqueOrThrow({ where: { id: idOf(data) }, select })
	return { ...row, trackId: null, path: `release/${idOf(data)}` }
}

const sheet: Find = async (tx, data) => {
	const { round } = await tx.assignment.findUniqueOrThrow({
		where: { id: idOf(data) },
		select: { round: { select: { contestId: true, trackId: true } } },
	})
	return { ...round, proposedById: await lastProposer(tx, idOf(data)), path: 'progress' }
}

const objection: Find = async (tx, data) => {
	const { entry, notice } = await tx.objection.findUniqueOrThrow({
		where: { id: idOf(data) },
		select: { entry: { select: { trackId: true } }, notice: { select: { contestId: true } } },
	})
	const proposedById = recordedProposer(data)
	return { ...entry, ...notice, proposedById, path: `notice/objections/${idOf(data)}` }
}

const certificate: Find = async (tx, data) => {
	const select = { contestId: true, trackId: true } as const
	const row = await tx.award.findUniqueOrThrow({ where: { id: idOf(data) }, select })
	return {
		...row,
		proposedById: await lastProposer(tx, idOf(data)),
		path: `awards/${idOf(data)}`,
	}
}

const claim: Find = async (tx, data) => ({
	contestId: String(data.contestId),
	trackId: null,
	proposedById: await lastProposer(tx, idOf(data)),
	path: `/incentive/claims/${idOf(data)}`,
})

const instalment: Find = async (tx, data) => ({
	...(await claim(tx, data)),
	proposedById: recordedProposer(data),
})

/** Of a record that names who asked for the act. */
const recordedProposer = (data: AuditData) =>
	typeof data.proposedById === 'string' ? data.proposedById : null

async function lastProposer(tx: Tx, subjectId: string): Promise<string | null> {
	const request = await tx.approvalRequest.findFirst({
		where: { subjectId },
		orderBy: { proposedAt: 'desc' },
		select: { proposedById: true },
	})
	return request?.proposedById ?? null
}

export const twoPersonTellers = {
	'decision.proposed': proposed('decision', decision),
	'decision.approved': settled('decision', decision, true),
	'decision.rejected': settled('decision', decision, false),
	'release.proposed': proposed('release', release),
	'release.published': settled('release', release, true),
	'release.rejected': settled('release', release, false),
	'objection.confirm_uphold': settled('uphold', objection, true),
	'objection.reject_uphold': settled('uphold', objection, false),
	'scoring.void_proposed': proposed('void', sheet),
	'scoring.void_approved': settled('void', sheet, true),
	'scoring.void_rejected': settled('void', sheet, false),
	'award.revocation_propose': proposed('revocation', certificate),
	'award.revocation_approve': settled('revocation', certificate, true),
	'award.revocation_reject': settled('revocation', certificate, false),
	'incentive.claim_propose_approval': proposed('claim', claim, 'incentive_officer'),
	'incentive.claim_approve': settled('claim', claim, true),
	'incentive.claim_decline_approval': settled('claim', claim, false),
	'incentive.claim_propose_instalment': proposed('instalment', instalment, 'incentive_officer'),
	'incentive.claim_approve_instalment': settled('instalment', instalment, true),
	'incentive.claim_return_instalment': settled('instalment', instalment, false),
} satisfies Tellers
