import { expect, test } from 'vitest'
import {
	answerInvitation,
	inviteMember,
	withdrawInvitation,
} from '~/modules/organization/commands/invitations.server'
import { setOrganizationMember } from '~/modules/organization/commands/members.server'
import {
	registerOrganization,
	saveOrganization,
} from '~/modules/organization/commands/save-organization.server'
import { verifyOrganization } from '~/modules/organization/commands/verify-organization.server'
import {
	getContestOrganization,
	getOrganizationToEdit,
	getOwnOrganization,
	listContestOrganizations,
} from '~/modules/organization/queries.server'
import { OrganizationForm } from '~/modules/organization/schema'
import { db } from '~/platform/db.server'
import {
	completeDraft,
	contextOf,
	openContest,
	organization,
	person,
} from '../../support/entrant-world'

const form = {
	kind: 'firm',
	code: ' ９１35０100m000100y43 ',
	name: '示例数字科技有限公司',
	shortName: '示例数科',
	division: '210112',
	address: '创新路 1 号',
	registrationAuthority: '沈阳市浑南区市场监督管理局',
	establishedOn: '2015-05-06',
	registeredHereSince: '2020-01-01',
	contactName: '王磊',
	contactPhone: '024-12345678',
}
const input = OrganizationForm.parse(form)

async function organizerOf(contestId: string) {
	const userId = await person('陈主任')
	await db.roleGrant.create({ data: { userId, role: 'organizer', contestId, state: 'active' } })
	return userId
}

test('a code belongs to the first who registers it, also when two do at once', async () => {
	const [a, b] = await Promise.all([contextOf(await person()), contextOf(await person())])
	const results = await Promise.allSettled([
		registerOrganization(a, input),
		registerOrganization(b, input),
	])
	const refused = results.find(({ status }) => status === 'rejected')
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect(refused).toMatchObject({
		reason: { code: 'organization_code_taken', field: 'code', kind: 'conflict' },
	})
	const row = await db.organization.findUniqueOrThrow({ where: { code: input.code } })
	expect(row).toMatchObject({ verification: 'pending', codeDivision: '350100' })
})

test('a date that has not come is refused at its field', async () => {
	const ctx = await contextOf(await person())
	const later = { ...input, code: '91110108551385082Q', registeredHereSince: '2026-05-19' }
	await expect(registerOrganization(ctx, later)).rejects.toMatchObject({
		code: 'organization_date_future',
		field: 'registeredHereSince',
	})
})

test('a verified organization is verified again after a change of what was verified only', async () => {
	const ownerId = await person()
	const ctx = await contextOf(ownerId)
	const code = '91440300708461136T'
	const id = await registerOrganization(ctx, { ...input, code })
	const own = await contextOf(ownerId)
	await db.organization.update({ where: { id }, data: { verification: 'verified' } })
	const seen = async () => (await getOrganizationToEdit(own, id)).organization.seen
	await saveOrganization(own, id, { ...input, code, contactName: '李娜', seen: await seen() })
	expect((await getOwnOrganization(own, id)).organization.verification).toBe('verified')
	const stale = await seen()
	const later = await contextOf(ownerId, new Date(own.receivedAt.getTime() + 1000))
	await saveOrganization(later, id, { ...input, code, name: '改名后的公司', seen: stale })
	expect((await getOwnOrganization(own, id)).organization.verification).toBe('pending')
	await expect(saveOrganization(own, id, { ...input, code, seen: stale })).rejects.toMatchObject({
		code: 'organization_stale',
	})
})

test('an owner invites without learning who has an account, and the last owner stays', async () => {
	const owner = await organization({ code: null as never })
	const ctx = await contextOf(owner.ownerId)
	const colleague = await person('赵强')
	const { email } = await db.user.update({
		where: { id: colleague },
		data: { email: `${colleague}@example.cn` },
	})
	const invite = (to: string) => inviteMember(ctx, owner.id, { email: to, role: 'member' })
	expect(await invite('nobody@example.cn')).toEqual(await invite(email!))
	await invite(email!)
	const mails = await db.mailMessage.findMany({
		where: { template: 'organization-news', toAddress: { in: ['nobody@example.cn', email!] } },
		select: { toAddress: true, userId: true },
	})
	expect(mails.map(({ userId }) => userId)).toEqual([null, null])
	const { id } = await db.organizationInvitation.findFirstOrThrow({ where: { email: email! } })
	const accept = { answer: 'accept' as const }
	const asColleague = await contextOf(colleague)
	await expect(answerInvitation(ctx, id, accept)).rejects.toMatchObject({ kind: 'missing' })
	await expect(answerInvitation(asColleague, id, accept)).rejects.toMatchObject({
		code: 'organization_invitation_unproven',
	})
	await db.user.update({ where: { id: colleague }, data: { emailVerifiedAt: new Date() } })
	await answerInvitation(asColleague, id, accept)
	await expect(answerInvitation(asColleague, id, accept)).rejects.toMatchObject({ kind: 'missing' })
	await expect(invite(email!)).rejects.toMatchObject({ code: 'organization_member_twice' })
	await expect(
		inviteMember(await contextOf(colleague), owner.id, { email: 'a@example.cn', role: 'owner' }),
	).rejects.toMatchObject({ kind: 'forbidden' })
	const waiting = await db.organizationInvitation.findFirstOrThrow({ where: { closedAt: null } })
	await withdrawInvitation(ctx, owner.id, waiting.id)
	expect((await getOwnOrganization(ctx, owner.id)).invitations).toEqual([])
	await expect(
		setOrganizationMember(ctx, owner.id, { userId: owner.ownerId, role: 'none' }),
	).rejects.toMatchObject({ code: 'organization_last_owner' })
	await setOrganizationMember(ctx, owner.id, { userId: colleague, role: 'none' })
	await expect(getOwnOrganization(await contextOf(colleague), owner.id)).rejects.toMatchObject({
		kind: 'missing',
	})
})

test('an organizer verifies what was looked at, of organizations in the own contest only', async () => {
	const world = await openContest()
	const owner = await organization({ code: null as never })
	await completeDraft(world, owner)
	const outside = await organization({ code: null as never })
	const ctx = await contextOf(await organizerOf(world.id))
	const { organization: looked, entries } = await getContestOrganization(ctx, world.slug, owner.id)
	expect(entries).toEqual([])
	const finding = { outcome: 'returned', note: '名称与执照不一致', seen: looked.seen } as const
	await verifyOrganization(ctx, world.slug, owner.id, finding)
	const own = await getOwnOrganization(await contextOf(owner.ownerId), owner.id)
	expect(own.organization).toMatchObject({
		verification: 'returned',
		verificationNote: '名称与执照不一致',
	})
	await expect(verifyOrganization(ctx, world.slug, owner.id, finding)).rejects.toMatchObject({
		code: 'organization_stale',
	})
	await expect(verifyOrganization(ctx, world.slug, outside.id, finding)).rejects.toMatchObject({
		kind: 'missing',
	})
	const list = await listContestOrganizations(ctx, world.slug, { page: 1 })
	expect(list.rows.map(({ id }) => id)).toEqual([owner.id])
	const entrant = await contextOf(owner.ownerId)
	await expect(
		verifyOrganization(entrant, world.slug, owner.id, { ...finding, outcome: 'verified' }),
	).rejects.toMatchObject({ kind: 'missing' })
})

test('nobody verifies the own organization', async () => {
	const world = await openContest()
	const owner = await organization({ code: null as never })
	await completeDraft(world, owner)
	await db.roleGrant.create({
		data: { userId: owner.ownerId, role: 'organizer', contestId: world.id, state: 'active' },
	})
	const ctx = await contextOf(owner.ownerId)
	const { organization: looked } = await getContestOrganization(ctx, world.slug, owner.id)
	await expect(
		verifyOrganization(ctx, world.slug, owner.id, {
			outcome: 'verified',
			note: '',
			seen: looked.seen,
		}),
	).rejects.toMatchObject({ kind: 'forbidden' })
})
