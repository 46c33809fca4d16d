import { expect, test } from 'vitest'
import {
	addPartner,
	confirmPartnership,
	removePartner,
} from '~/modules/entry/commands/partners.server'
import { setEntryRole } from '~/modules/entry/commands/set-role.server'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import {
	addMember,
	answerConfirmation,
	changeMember,
	remindMember,
} from '~/modules/entry/commands/team.server'
import { getConfirmation } from '~/modules/entry/queries/confirmation.server'
import { getEntryFace, getTeam } from '~/modules/entry/queries/entry.server'
import { db } from '~/platform/db.server'
import {
	completeDraft,
	contextOf,
	openContest,
	organization,
	person,
} from '../../support/entrant-world'

const li = {
	name: '李娜',
	employer: '示例智造',
	title: '工程师',
	role: 'member' as const,
	email: 'lina@example.cn',
	idType: 'id_card' as const,
	idLastDigits: '012X',
}
const yes = {
	act: 'confirm',
	takePart: 'on',
	sensitive: true,
	thirdParties: false,
	publicity: true,
} as const

async function draft(settings = {}) {
	const world = await openContest({ settings })
	const owner = await organization({ code: null as never })
	const entryId = await completeDraft(world, owner)
	return { world, owner, entryId, ctx: await contextOf(owner.ownerId) }
}

/** The token mailed last to this address. */
async function tokenOf(email: string) {
	const mail = await db.mailMessage.findFirstOrThrow({
		where: { toAddress: email, template: 'team-confirmation' },
		orderBy: { id: 'desc' },
		select: { params: true },
	})
	return (mail.params as { link: string }).link.replace('/confirm/', '')
}

test('a member confirms by the own link, each consent apart', async () => {
	const { entryId, ctx } = await draft()
	await addMember(ctx, entryId, { ...li, email: 'lina1@example.cn' })
	const visitor = await contextOf(null)
	const token = await tokenOf('lina1@example.cn')
	expect((await getConfirmation(visitor, token)).member.name).toBe('李娜')
	await answerConfirmation(visitor, token, yes)
	const { confirmedAt, consents } = await getConfirmation(visitor, token)
	expect(confirmedAt).toBe(visitor.receivedAt.toISOString())
	expect(consents).toMatchObject({ sensitive: true, thirdParties: false, publicity: true })
})

test('without consent to sensitive data the document’s digits are erased', async () => {
	const { entryId, ctx } = await draft()
	await addMember(ctx, entryId, { ...li, email: 'lina2@example.cn' })
	const token = await tokenOf('lina2@example.cn')
	await answerConfirmation(await contextOf(null), token, { ...yes, sensitive: false })
	const member = (await getTeam(ctx, entryId)).members.find(({ name }) => name === '李娜')
	expect(member).toMatchObject({ idType: '', idLastDigits: '' })
})

test('a new link, or a change of the person, ends the old link and the old word', async () => {
	const { entryId, ctx } = await draft()
	await addMember(ctx, entryId, { ...li, email: 'lina3@example.cn' })
	const old = await tokenOf('lina3@example.cn')
	const { id } = (await getTeam(ctx, entryId)).members.find(({ name }) => name === '李娜')!
	await remindMember(ctx, entryId, id)
	const visitor = await contextOf(null)
	await expect(getConfirmation(visitor, old)).rejects.toMatchObject({
		code: 'entry_confirmation_invalid',
	})
	await answerConfirmation(visitor, await tokenOf('lina3@example.cn'), yes)
	await changeMember(ctx, entryId, id, { ...li, email: 'lina3@example.cn', title: '主任' })
	const kept = (await getTeam(ctx, entryId)).members.find((member) => member.id === id)
	expect(kept?.confirmedAt).not.toBeNull()
	await changeMember(ctx, entryId, id, { ...li, email: 'lina3@example.cn', employer: '另一单位' })
	const asked = (await getTeam(ctx, entryId)).members.find((member) => member.id === id)
	expect(asked?.confirmedAt).toBeNull()
})

test('an unconfirmed member warns by default and holds back where the contest says so', async () => {
	const lenient = await draft()
	expect(await submitEntry(lenient.ctx, { entryId: lenient.entryId, revision: 0 })).toBe(1)
	const strict = await draft({ membersMustConfirm: true })
	await expect(
		submitEntry(strict.ctx, { entryId: strict.entryId, revision: 0 }),
	).rejects.toMatchObject({ code: 'entry_incomplete', params: { count: 1 } })
})

test('a team has one lead and each address once', async () => {
	const { entryId, ctx } = await draft()
	await addMember(ctx, entryId, { ...li, role: 'lead' })
	const { members } = await getTeam(ctx, entryId)
	expect(members.filter(({ role }) => role === 'lead').map(({ name }) => name)).toEqual(['李娜'])
	await expect(addMember(ctx, entryId, li)).rejects.toMatchObject({
		code: 'entry_member_twice',
		field: 'email',
	})
})

test('a partner is invited by code and confirmed by its own owner only', async () => {
	const { entryId, ctx } = await draft({ maxPartners: 1 })
	const partner = await organization({ name: '示例大学' })
	await addPartner(ctx, entryId, { code: partner.code!.toLowerCase(), share: 30.5 })
	await expect(confirmPartnership(ctx, entryId, partner.id)).rejects.toMatchObject({
		kind: 'forbidden',
	})
	const face = await getEntryFace(ctx, entryId)
	expect(face.lacks.map(({ field }) => field)).toEqual([
		'team',
		'partners',
		'consortium_agreement',
		'entry_form',
	])
	await confirmPartnership(await contextOf(partner.ownerId), entryId, partner.id)
	const row = await db.entryPartner.findFirstOrThrow({ where: { entryId } })
	expect(row).toMatchObject({ shareBasisPoints: 3050, confirmedById: partner.ownerId })
	const other = await organization({ name: '第三家' })
	await expect(addPartner(ctx, entryId, { code: other.code!, share: 0 })).rejects.toMatchObject({
		code: 'entry_partners_full',
	})
	await removePartner(ctx, entryId, partner.id)
	await expect(addPartner(ctx, entryId, { code: 'X', share: 0 })).rejects.toMatchObject({
		code: 'entry_partner_unknown',
	})
	await expect(getEntryFace(await contextOf(partner.ownerId), entryId)).rejects.toMatchObject({
		kind: 'missing',
	})
})

test('an organization joins no more consortia than the contest allows', async () => {
	const { entryId, ctx } = await draft({ entriesAsPartner: 0 })
	const partner = await organization({ name: '示例研究院' })
	await expect(addPartner(ctx, entryId, { code: partner.code!, share: 0 })).rejects.toMatchObject({
		code: 'entry_partner_busy',
	})
})

test('a colleague edits only when named, and a stranger cannot be named', async () => {
	const { owner, entryId, ctx } = await draft()
	const colleague = await person('赵强')
	await expect(setEntryRole(ctx, entryId, colleague, 'editor')).rejects.toMatchObject({
		kind: 'missing',
	})
	await db.organizationMember.create({
		data: { organizationId: owner.id, userId: colleague, role: 'member' },
	})
	const before = await contextOf(colleague)
	await expect(addMember(before, entryId, li)).rejects.toMatchObject({ kind: 'forbidden' })
	await setEntryRole(ctx, entryId, colleague, 'editor')
	await addMember(before, entryId, li)
	await expect(submitEntry(before, { entryId, revision: 0 })).rejects.toMatchObject({
		kind: 'forbidden',
	})
})
