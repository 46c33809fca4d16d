import { expect, test } from 'vitest'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { expireReturned } from '~/modules/screening/commands/expire-returned.server'
import { screenEntry } from '~/modules/screening/commands/screen-entry.server'
import { db } from '~/platform/db.server'
import {
	contextOf,
	declareScan,
	during,
	openContest,
	organization,
	person,
} from '../../support/entrant-world'
import { allPassed, organizerOf, submittedEntry } from '../../support/judging-world'

const mendBy = new Date('2026-05-22T09:00:00Z')
const mend = {
	outcome: 'returned',
	form: { ...allPassed.form, form_stamped: 'fail' },
	mendFields: ['entry_form'],
	mendBy,
	note: '申报书未盖章',
}

/** A submitted entry of a consortium, with a colleague whose account is disabled. */
async function consortium() {
	const world = await openContest()
	const organizer = await organizerOf(world)
	const entry = await submittedEntry(world)
	const partner = await organization({ code: null as never, name: '示例联合研究院' })
	await db.organization.update({ where: { id: partner.id }, data: { verification: 'verified' } })
	await db.entryPartner.create({
		data: { entryId: entry.id, organizationId: partner.id, confirmedAt: during },
	})
	const former = await person('已离职')
	await db.user.update({ where: { id: former }, data: { disabledAt: during } })
	await db.organizationMember.create({
		data: { organizationId: entry.owner.id, userId: former, role: 'member' },
	})
	const screen = (finding: object) =>
		screenEntry(organizer, world.slug, entry.id, {
			...allPassed,
			versionId: entry.versionId,
			...finding,
		} as never)
	const heard = async (userId: string) =>
		(await db.mailMessage.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(
			({ template, params }) => ({ template, ...(params as { reason?: unknown }) }),
		)
	const both = [entry.owner.ownerId, partner.ownerId]
	return { world, organizer, entry, former, both, screen, heard }
}

test('what the screening finds is told to lead and partners, and to nobody who left', async () => {
	const accepted = await consortium()
	await accepted.screen({ outcome: 'accepted' })
	const rejected = await consortium()
	const eligibility = { ...allPassed.eligibility, site_in_city: 'fail' }
	await rejected.screen({ outcome: 'rejected', eligibility, note: '场景不在沈阳' })
	const returned = await consortium()
	await returned.screen(mend)
	const cases = [
		[accepted, { template: 'entry-accepted', entryCode: expect.stringMatching(/^A-/) }],
		[rejected, { template: 'entry-rejected', reason: '场景不在沈阳' }],
		[returned, { template: 'entry-returned', mendBy: mendBy.toISOString(), reason: mend.note }],
	] as const
	for (const [{ both, former, heard }, letter] of cases) {
		for (const userId of both) expect((await heard(userId)).at(-1)).toMatchObject(letter)
		expect(await heard(former)).toEqual([])
	}
})

test('an entry not corrected in time is told to lead and partners, with the reason', async () => {
	const { entry, both, former, screen, heard } = await consortium()
	await screen(mend)
	await expireReturned({ ...(await contextOf(null)), contestNow: () => mendBy })
	const { state } = await db.entry.findUniqueOrThrow({ where: { id: entry.id } })
	expect(state).toBe('rejected')
	for (const userId of both) {
		expect((await heard(userId)).at(-1)).toMatchObject({
			template: 'entry-rejected',
			reason: { 'zh-CN': expect.stringContaining('逾期'), en: expect.any(String) },
		})
	}
	expect(await heard(former)).toEqual([])
})

test('every submission has a receipt; one that was corrected is told to the organizers, too', async () => {
	const { organizer, entry, screen, heard } = await consortium()
	const { ownerId } = entry.owner
	await screen(mend)
	await db.entryPartner.deleteMany({ where: { entryId: entry.id } })
	await db.entry.update({ where: { id: entry.id }, data: { title: '补正后的场景', revision: 1 } })
	await declareScan(entry.id)
	const number = await submitEntry(await contextOf(ownerId), { entryId: entry.id, revision: 1 })
	const where = { entryId: entry.id, number }
	const { receiptCode } = await db.entryVersion.findFirstOrThrow({ where })
	const receipts = (await heard(ownerId)).filter(({ template }) => template === 'entry-submitted')
	expect(receipts).toMatchObject([
		{ link: `/entrant/entries/${entry.id}/receipts/1` },
		{
			entryTitle: '补正后的场景',
			receiptCode,
			link: `/entrant/entries/${entry.id}/receipts/${number}`,
		},
	])
	const organizerId = organizer.actor.kind === 'user' ? organizer.actor.userId : ''
	expect((await heard(organizerId)).at(-1)).toMatchObject({ template: 'entry-mended' })
})
