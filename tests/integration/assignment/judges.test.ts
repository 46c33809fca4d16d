import { expect, test } from 'vitest'
import { acceptCommitment } from '~/modules/assignment/commands/accept-commitment.server'
import { declineInvitation } from '~/modules/assignment/commands/decline-invitation.server'
import { inviteJudge } from '~/modules/assignment/commands/judges.server'
import { listJudges } from '~/modules/assignment/queries/judges.server'
import { getOwnSeat } from '~/modules/assignment/queries/own-seat.server'
import { JudgeForm, JudgeSearch } from '~/modules/assignment/schema'
import { db } from '~/platform/db.server'
import { contextOf, openContest, person } from '../../support/entrant-world'
import { organizerOf } from '../../support/judging-world'

test('the judges are found by name, employer, domain and state, fifty to a page', async () => {
	const world = await openContest()
	const [domain] = await db.domain.findMany({ where: { contestId: world.id }, take: 1 })
	for (let n = 1; n <= 53; n++) {
		await db.judge.create({
			data: {
				contestId: world.id,
				userId: await person(),
				name: `专家${String(n).padStart(2, '0')}`,
				employer: n === 7 ? '示例科技大学' : '示例研究院',
				state: n <= 2 ? 'removed' : n === 3 ? 'declined' : 'invited',
				invitedAt: new Date('2026-05-06T00:00:00Z'),
				...(n === 9 && { domains: { create: { domainId: domain!.id } } }),
			},
		})
	}
	const organizer = await organizerOf(world)
	const find = (search: Record<string, string>) =>
		listJudges(organizer, world.slug, JudgeSearch.parse(search))
	const names = async (search: Record<string, string>) =>
		(await find(search)).judges.map(({ name }) => name)
	const all = await find({})
	expect(all).toMatchObject({
		total: 51,
		pages: 2,
		counts: { removed: 2, declined: 1, invited: 50 },
	})
	expect(all.judges[0]!.name).toBe('专家03')
	expect(await names({ page: '2' })).toEqual(['专家53'])
	expect(await names({ q: '科技大学' })).toEqual(['专家07'])
	expect(await names({ q: '专家08' })).toEqual(['专家08'])
	expect(await names({ domain: domain!.id })).toEqual(['专家09'])
	expect(await names({ state: 'removed' })).toEqual(['专家01', '专家02'])
	const stranger = await contextOf(await person())
	await expect(listJudges(stranger, world.slug, JudgeSearch.parse({}))).rejects.toMatchObject({
		code: 'not_found',
	})
})

test('an invited judge who cannot take part says so, is not drawn, and may be asked again', async () => {
	const world = await openContest()
	const organizer = await organizerOf(world)
	const input = JudgeForm.parse({
		name: '赵明远',
		email: 'zhao@example.cn',
		employer: '示例研究院',
	})
	await inviteJudge(organizer, world.slug, input)
	const { id, userId } = await db.judge.findFirstOrThrow({ where: { contestId: world.id } })
	const judge = await contextOf(userId)
	const stranger = await contextOf(await person())
	await expect(declineInvitation(stranger, id, '')).rejects.toMatchObject({ kind: 'missing' })

	await declineInvitation(judge, id, '评审期间出差在外')
	await declineInvitation(judge, id, '再点一次')
	const { judges, counts } = await listJudges(organizer, world.slug, JudgeSearch.parse({}))
	expect(judges.map(({ state }) => state)).toEqual(['declined'])
	expect(counts).toEqual({ declined: 1 })
	const told = await db.mailMessage.findMany({
		where: { template: 'judge-news', contestId: world.id },
	})
	expect(told.map(({ params }) => params)).toEqual([
		expect.objectContaining({ news: 'declined', judge: '赵明远', reason: '评审期间出差在外' }),
	])
	expect(await getOwnSeat(judge, id)).toMatchObject({ state: 'declined' })
	await expect(acceptCommitment(judge, id)).rejects.toMatchObject({ kind: 'missing' })
	expect((await contextOf(userId)).actor).toMatchObject({ judges: [] })

	await inviteJudge(organizer, world.slug, input)
	await acceptCommitment(await contextOf(userId), id)
	expect(await getOwnSeat(judge, id)).toMatchObject({ state: 'accepted' })
	await expect(declineInvitation(judge, id, '')).rejects.toMatchObject({ kind: 'conflict' })
})
