import { createHash, randomBytes } from 'node:crypto'
import type { VerbAfter } from '~/messages/audit-events'
import type { Context } from '~/modules/context'
import { DomainError } from '~/modules/domain-error'
import { queueMail } from '~/modules/message/commands.server'
import { countMailToStranger } from '~/modules/message/mail-to-strangers.server'
import type { Tx } from '~/platform/db.server'
import { Prisma } from '~/platform/generated/prisma/client'
import { ConfirmationLinkInvalid, EntryLocked, EntryNotFound } from '../errors'
import { lockOwnEntry, type WholeEntry } from '../load.server'
import { isTerminal } from '../rules/lifecycle'
import {
	type ConfirmationInput,
	MEMBER_NOTICE_VERSION,
	type MemberConsents,
	type MemberInput,
	teamLimit,
} from '../schema'
import { lockEntry } from '../transition.server'
import { requireChangeable } from './save-entry.server'

/** A confirmation link is stored as the SHA-256 of its token only. */
export const confirmationHash = (token: string) => createHash('sha256').update(token).digest('hex')

async function lockTeam(ctx: Context, tx: Tx, entryId: string) {
	const entry = await lockOwnEntry(tx, ctx.actor, entryId, 'manage_team')
	requireChangeable(ctx, entry, 'team')
	return entry
}

/** Gives the member a fresh own link and mails it; an older link no longer opens anything. */
async function askForConfirmation(
	ctx: Context,
	tx: Tx,
	entry: WholeEntry,
	member: { id: string; name: string; email: string },
) {
	await countMailToStranger(ctx, member.email)
	const token = randomBytes(24).toString('base64url')
	await tx.teamMember.update({
		where: { id: member.id },
		data: { confirmationHash: confirmationHash(token), confirmedAt: null, consents: Prisma.DbNull },
		select: { id: true },
	})
	await queueMail(ctx, tx, {
		to: { email: member.email, name: member.name },
		template: 'team-confirmation',
		params: {
			name: member.name,
			entryTitle: entry.title,
			organizationName: entry.organization.name,
			link: `/confirm/${token}`,
		},
		contestId: entry.contestId,
	})
}

async function recordTeam(
	ctx: Context,
	tx: Tx,
	entry: WholeEntry,
	act: VerbAfter<'entry.'>,
	memberId: string,
) {
	await ctx.audit(tx, `entry.${act}`, {
		contestId: entry.contestId,
		subjectType: 'entry',
		subjectId: entry.id,
		memberId,
	})
}

function columnsOf(input: MemberInput) {
	return {
		name: input.name,
		employer: input.employer,
		title: input.title,
		role: input.role,
		email: input.email,
		phone: input.phone ?? '',
		idType: input.idType ?? '',
		idLastDigits: input.idType ? (input.idLastDigits ?? '') : '',
	}
}

/** One lead per team: naming another makes the former one a member. */
async function keepOneLead(tx: Tx, entryId: string, leadId: string) {
	await tx.teamMember.updateMany({
		where: { entryId, role: 'lead', id: { not: leadId } },
		data: { role: 'member' },
	})
}

/** Adds a member, who is asked by mail to confirm with an own link. */
export async function addMember(ctx: Context, entryId: string, input: MemberInput) {
	return ctx.transaction(async (tx) => {
		const entry = await lockTeam(ctx, tx, entryId)
		if (entry.members.length >= teamLimit) {
			throw new DomainError('entry_team_full', 'invalid', { params: { limit: teamLimit } })
		}
		requireNewAddress(entry, input.email)
		const member = await tx.teamMember.create({
			data: { entryId, ...columnsOf(input), position: entry.members.length },
			select: { id: true, name: true, email: true },
		})
		if (input.role === 'lead') await keepOneLead(tx, entryId, member.id)
		await askForConfirmation(ctx, tx, entry, member)
		await recordTeam(ctx, tx, entry, 'member_added', member.id)
	})
}

function requireNewAddress(entry: WholeEntry, email: string, memberId?: string) {
	const taken = entry.members.some((member) => member.email === email && member.id !== memberId)
	if (taken) throw new DomainError('entry_member_twice', 'invalid', { field: 'email' })
}

/** What a member confirmed: when one of these changes, the own word is asked for again. */
const confirmedColumns = ['name', 'employer', 'email', 'idType', 'idLastDigits'] as const

/** Changes a member's particulars; a change of what was confirmed needs a new confirmation. */
export async function changeMember(
	ctx: Context,
	entryId: string,
	memberId: string,
	input: MemberInput,
) {
	return ctx.transaction(async (tx) => {
		const entry = await lockTeam(ctx, tx, entryId)
		const before = await tx.teamMember.findFirst({
			where: { id: memberId, entryId },
			select: { name: true, employer: true, email: true, idType: true, idLastDigits: true },
		})
		if (!before) throw new EntryNotFound()
		requireNewAddress(entry, input.email, memberId)
		const columns = columnsOf(input)
		await tx.teamMember.update({ where: { id: memberId }, data: columns, select: { id: true } })
		if (input.role === 'lead') await keepOneLead(tx, entryId, memberId)
		if (confirmedColumns.some((column) => before[column] !== columns[column])) {
			await askForConfirmation(ctx, tx, entry, { id: memberId, ...columns })
		}
		await recordTeam(ctx, tx, entry, 'member_changed', memberId)
	})
}

export async function removeMember(ctx: Context, entryId: string, memberId: string) {
	return ctx.transaction(async (tx) => {
		const entry = await lockTeam(ctx, tx, entryId)
		const { count } = await tx.teamMember.deleteMany({ where: { id: memberId, entryId } })
		if (count === 0) return
		await recordTeam(ctx, tx, entry, 'member_removed', memberId)
	})
}

/** Mails a new link to a member who has not confirmed yet. */
export async function remindMember(ctx: Context, entryId: string, memberId: string) {
	return ctx.transaction(async (tx) => {
		const entry = await lockTeam(ctx, tx, entryId)
		const member = await tx.teamMember.findFirst({
			where: { id: memberId, entryId },
			select: { id: true, name: true, email: true, confirmedAt: true },
		})
		if (!member) throw new EntryNotFound()
		if (member.confirmedAt) return
		await askForConfirmation(ctx, tx, entry, member)
		await recordTeam(ctx, tx, entry, 'member_reminded', memberId)
	})
}

async function lockByToken(tx: Tx, token: string) {
	const member = await tx.teamMember.findUnique({
		where: { confirmationHash: confirmationHash(token) },
		select: { id: true, entryId: true },
	})
	const state = member && (await lockEntry(tx, member.entryId))
	if (!member || !state) throw new ConfirmationLinkInvalid()
	if (isTerminal(state)) throw new EntryLocked()
	return member
}

/**
 * The member's own word, by the link only. Consent to sensitive data is separate: refused, the
 * document's digits are erased. Confirming again replaces the consents given before.
 */
export async function answerConfirmation(ctx: Context, token: string, input: ConfirmationInput) {
	return ctx.transaction(async (tx) => {
		const member = await lockByToken(tx, token)
		const confirmed = input.act === 'confirm'
		const consents: NonNullable<MemberConsents> = {
			notice: MEMBER_NOTICE_VERSION,
			sensitive: confirmed && input.sensitive,
			thirdParties: confirmed && input.thirdParties,
			publicity: confirmed && input.publicity,
			at: ctx.receivedAt.toISOString(),
			declined: !confirmed,
		}
		const erased = consents.sensitive ? {} : { idType: '', idLastDigits: '' }
		await tx.teamMember.update({
			where: { id: member.id },
			data: { ...erased, consents, confirmedAt: confirmed ? ctx.receivedAt : null },
			select: { id: true },
		})
		await ctx.audit(tx, confirmed ? 'entry.member_confirmed' : 'entry.member_declined', {
			subjectType: 'entry',
			subjectId: member.entryId,
			memberId: member.id,
		})
	})
}
