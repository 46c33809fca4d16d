import type { VerbAfter } from '~/messages/audit-events'
import type { Context } from '~/modules/context'
import { contestSettings } from '~/modules/contest/schema'
import { queueMail } from '~/modules/message/commands.server'
import { normalizeCreditCode } from '~/modules/organization/rules/credit-code'
import type { Tx } from '~/platform/db.server'
import { EntryNotFound, PartnerRefused, PartnersFull, SharesTooLarge } from '../errors'
import { lockOwnEntry, type WholeEntry } from '../load.server'
import { canConfirmFor } from '../policy'
import { leftStates } from '../rules/lifecycle'
import type { PartnerInput } from '../schema'
import { requireChangeable } from './save-entry.server'

const WHOLE = 10_000

async function lockPartners(ctx: Context, tx: Tx, entryId: string) {
	const entry = await lockOwnEntry(tx, ctx.actor, entryId, 'manage_partners')
	requireChangeable(ctx, entry, 'partners')
	return entry
}

async function record(
	ctx: Context,
	tx: Tx,
	entry: WholeEntry,
	act: VerbAfter<'entry.'>,
	detail: object,
) {
	await ctx.audit(tx, `entry.${act}`, {
		contestId: entry.contestId,
		subjectType: 'entry',
		subjectId: entry.id,
		...detail,
	})
}

/** Under a lock on the organization, so that two entries cannot pass its limit together. */
async function requireRoomAsPartner(tx: Tx, entry: WholeEntry, organizationId: string) {
	await tx.$queryRaw`SELECT 1 FROM "organization" WHERE "id" = ${organizationId} FOR UPDATE`
	const joined = await tx.entryPartner.count({
		where: {
			organizationId,
			entry: {
				contestId: entry.contestId,
				state: { notIn: leftStates },
			},
		},
	})
	const limit = contestSettings(entry.contest.settings).entriesAsPartner
	if (joined >= limit) throw new PartnerRefused('entry_partner_busy')
}

async function partnerByCode(tx: Tx, entry: WholeEntry, typed: string) {
	const organization = await tx.organization.findUnique({
		where: { code: normalizeCreditCode(typed) },
		select: {
			id: true,
			name: true,
			members: { where: { role: 'owner' }, select: { user: { select: { id: true, name: true } } } },
		},
	})
	if (!organization) throw new PartnerRefused('entry_partner_unknown')
	if (organization.id === entry.organizationId) throw new PartnerRefused('entry_partner_is_lead')
	if (entry.partners.some(({ organizationId }) => organizationId === organization.id)) {
		throw new PartnerRefused('entry_partner_twice')
	}
	return organization
}

/** Invites a registered organization into the consortium; its owners are asked by mail. */
export async function addPartner(ctx: Context, entryId: string, input: PartnerInput) {
	return ctx.transaction(async (tx) => {
		const entry = await lockPartners(ctx, tx, entryId)
		const { maxPartners } = contestSettings(entry.contest.settings)
		if (entry.partners.length >= maxPartners) throw new PartnersFull({ limit: maxPartners })
		const partner = await partnerByCode(tx, entry, input.code)
		const shareBasisPoints = Math.round(input.share * 100)
		const given = entry.partners.reduce((sum, other) => sum + other.shareBasisPoints, 0)
		if (given + shareBasisPoints > WHOLE) throw new SharesTooLarge()
		await requireRoomAsPartner(tx, entry, partner.id)
		await tx.entryPartner.create({
			data: { entryId, organizationId: partner.id, shareBasisPoints },
			select: { entryId: true },
		})
		for (const { user } of partner.members) {
			await queueMail(ctx, tx, {
				to: { userId: user.id },
				template: 'partner-invitation',
				params: {
					name: user.name,
					entryTitle: entry.title,
					leadName: entry.organization.name,
					partnerName: partner.name,
					share: `${input.share}%`,
					link: `/entrant/entries/${entryId}/partners`,
				},
				contestId: entry.contestId,
			})
		}
		await record(ctx, tx, entry, 'partner_added', { organizationId: partner.id, shareBasisPoints })
	})
}

export async function removePartner(ctx: Context, entryId: string, organizationId: string) {
	return ctx.transaction(async (tx) => {
		const entry = await lockPartners(ctx, tx, entryId)
		const { count } = await tx.entryPartner.deleteMany({ where: { entryId, organizationId } })
		if (count > 0) await record(ctx, tx, entry, 'partner_removed', { organizationId })
	})
}

/** A partner organization's own owner agrees to the part and the share; final unless removed. */
export async function confirmPartnership(ctx: Context, entryId: string, organizationId: string) {
	const { actor } = ctx
	return ctx.transaction(async (tx) => {
		const entry = await lockOwnEntry(tx, actor, entryId, 'confirm_partnership')
		const partner = entry.partners.find((p) => p.organizationId === organizationId)
		if (actor.kind !== 'user' || !partner || !canConfirmFor(actor, organizationId)) {
			throw new EntryNotFound()
		}
		if (partner.confirmedAt) return
		requireChangeable(ctx, { ...entry, mendFields: [...entry.mendFields, 'partners'] }, 'partners')
		await tx.entryPartner.update({
			where: { entryId_organizationId: { entryId, organizationId } },
			data: { confirmedAt: ctx.receivedAt, confirmedById: actor.userId },
			select: { entryId: true },
		})
		await record(ctx, tx, entry, 'partner_confirmed', { organizationId })
	})
}
