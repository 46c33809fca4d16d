import { expect, test } from 'vitest'
import { drawPanel } from '~/modules/assignment/commands/draw-panel.server'
import type { Context } from '~/modules/context'
import { queueMail } from '~/modules/message/commands.server'
import {
	prepareAnnouncement,
	resendContestMail,
	setHoldMail,
	settleMailing,
} from '~/modules/message/commands/mailings.server'
import {
	getContestMail,
	getMailDesk,
	getMailing,
} from '~/modules/message/queries/contest-desk.server'
import { remindJudges } from '~/modules/scoring/commands/close-round.server'
import { db } from '~/platform/db.server'
import { openContest } from '../../support/entrant-world'
import { runJobs } from '../../support/jobs'
import {
	acceptedEntry,
	organizerOf,
	scoringRound,
	signedJudge,
	whileScoring,
} from '../../support/judging-world'
import { acting, someone } from '../../support/people'

async function scene({ judges = 2 } = {}) {
	const world = await openContest()
	const organizer = await organizerOf(world, whileScoring)
	await acceptedEntry(world, organizer)
	await acceptedEntry(world, organizer)
	const round = await scoringRound(world, { judgesPerEntry: 2 })
	for (let i = 0; i < judges; i++) await signedJudge(world, { name: `专家${i + 1}` })
	await runJobs()
	return { world, organizer, round }
}

const states = async (contestId: string, template: string) =>
	(await db.mailMessage.findMany({ where: { contestId, template }, orderBy: { id: 'asc' } })).map(
		({ state }) => state,
	)

const draw = ({ organizer, world, round }: Awaited<ReturnType<typeof scene>>) =>
	drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed: 7 })

test('a held mailing is read first, then sent to all or to nobody', async () => {
	const here = await scene()
	const { world, organizer } = here
	await setHoldMail(organizer, world.slug, true)
	await draw(here)
	await runJobs()
	expect(await states(world.id, 'judge-assigned')).toEqual(['held', 'held'])

	const desk = await getMailDesk(organizer, world.slug, { state: 'held' })
	expect(desk.held).toMatchObject([{ template: 'judge-assigned', count: 2 }])
	expect(desk.mails).toHaveLength(2)
	const { batch } = desk.held[0]!
	const mailing = await getMailing(organizer, world.slug, batch)
	expect(mailing).toMatchObject({ held: 2, total: 2 })
	expect(mailing.receivers.map(({ toName }) => toName)).toHaveLength(2)
	expect(mailing.mail.subject).toContain('评审任务已分配')
	expect(mailing.mail.html).toContain('分配件数')
	const other = await getMailing(organizer, world.slug, batch, mailing.receivers[1]!.id)
	expect(other.mail.id).toBe(mailing.receivers[1]!.id)

	const outcomes = await Promise.allSettled([
		settleMailing(organizer, world.slug, { batch, send: true }),
		settleMailing(organizer, world.slug, { batch, send: true }),
	])
	expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	await runJobs()
	expect(await states(world.id, 'judge-assigned')).toEqual(['stored', 'stored'])

	const { batch: reminder } = await remindJudges(organizer, world.slug, here.round.id)
	await settleMailing(organizer, world.slug, { batch: reminder!, send: false })
	await runJobs()
	expect(await states(world.id, 'judge-reminder')).toEqual(['discarded', 'discarded'])
})

test('without the setting an assignment is told at once, a reminder still waits to be read', async () => {
	const here = await scene()
	await draw(here)
	await runJobs()
	expect(await states(here.world.id, 'judge-assigned')).toEqual(['stored', 'stored'])
	expect(await remindJudges(here.organizer, here.world.slug, here.round.id)).toMatchObject({
		count: 2,
	})
	await runJobs()
	expect(await states(here.world.id, 'judge-reminder')).toEqual(['held', 'held'])
})

test('an announcement goes to everybody who takes part, and to nobody twice', async () => {
	const { world, organizer } = await scene()
	const announcement = await db.announcement.create({
		data: { contestId: world.id, title: '路演安排', body: '甲\n乙', publishedAt: whileScoring },
	})
	const draft = await db.announcement.create({
		data: { contestId: world.id, title: '草稿', body: '未发布' },
	})
	const prepare = () => prepareAnnouncement(organizer, world.slug, announcement.id)
	const { batch } = await prepare()
	await prepare()
	expect(await states(world.id, 'announcement')).toEqual(['held', 'held'])
	await settleMailing(organizer, world.slug, { batch, send: false })
	expect(await states(world.id, 'announcement')).toEqual(['discarded', 'discarded'])
	await prepare()
	expect(await states(world.id, 'announcement')).toEqual(['held', 'held'])
	await settleMailing(organizer, world.slug, { batch, send: true })
	await runJobs()
	await prepare()
	expect(await states(world.id, 'announcement')).toEqual(['stored', 'stored'])
	const sent = await db.mailMessage.findFirstOrThrow({ where: { template: 'announcement' } })
	expect(sent.text).toMatch(/甲\n+乙/)
	const unpublished = prepareAnnouncement(organizer, world.slug, draft.id)
	await expect(unpublished).rejects.toMatchObject({ code: 'not_found' })
})

test('the desk is its own contest’s: others find nothing, a supervisor reads, no link is shown', async () => {
	const { world, organizer } = await scene()
	const elsewhere = await openContest()
	const stranger = await organizerOf(elsewhere)
	const supervisor = await someone([{ role: 'supervisor' }])
	const track = await someone([{ role: 'organizer', contestId: world.id, trackId: world.a }])
	const mail = await db.mailMessage.findFirstOrThrow({ where: { template: 'entry-accepted' } })
	const system = await acting()
	await system.transaction(async (tx) => {
		await queueMail(system, tx, {
			to: { email: 'member@example.cn', name: '李思远' },
			template: 'team-confirmation',
			params: { name: '李思远', entryTitle: '甲', organizationName: '乙', link: '/confirm/once' },
			contestId: world.id,
		})
		await queueMail(system, tx, {
			to: { email: 'firm@example.cn', name: '企业' },
			template: 'payment-made',
			params: {
				name: '企业',
				policyName: '奖励',
				claimCode: 'DX-1',
				instalment: '首期',
				amountFen: '100',
				paidAt: '2026-08-01T02:00:00Z',
				link: '/entrant',
			},
			contestId: world.id,
		})
	})
	await runJobs()
	const missing = { code: 'not_found' }
	for (const ctx of [stranger, track] as Context[]) {
		await expect(getMailDesk(ctx, world.slug, {})).rejects.toMatchObject(missing)
		await expect(getContestMail(ctx, world.slug, mail.id)).rejects.toMatchObject(missing)
	}
	await expect(getContestMail(stranger, elsewhere.slug, mail.id)).rejects.toMatchObject(missing)
	expect((await getMailDesk(supervisor, world.slug, {})).mails.length).toBeGreaterThan(0)
	await expect(setHoldMail(supervisor, world.slug, true)).rejects.toMatchObject(missing)
	await expect(resendContestMail(supervisor, world.slug, mail.id)).rejects.toMatchObject(missing)

	const { mails } = await getMailDesk(organizer, world.slug, {})
	expect(mails.map(({ template }) => template)).not.toContain('payment-made')
	const link = mails.find(({ template }) => template === 'team-confirmation')!
	const sealed = await getContestMail(organizer, world.slug, link.id)
	expect(sealed).toMatchObject({ sealed: true, html: '', text: '' })
	expect(JSON.stringify(sealed)).not.toContain('confirm/once')
	expect((await getMailDesk(organizer, world.slug, { q: 'MEMBER@example' })).mails).toHaveLength(1)
})

test('an organizer sees why a mail failed in words and sends it again', async () => {
	const { world, organizer } = await scene()
	const { id } = await db.mailMessage.findFirstOrThrow({
		where: { contestId: world.id, template: 'entry-accepted' },
	})
	const again = () => resendContestMail(organizer, world.slug, id)
	await expect(again()).rejects.toMatchObject({ code: 'conflict' })
	const failed = { state: 'failed' as const, error: 'address: 550 no such user', attempts: 1 }
	await db.mailMessage.update({ where: { id }, data: failed })
	const [row] = (await getMailDesk(organizer, world.slug, { state: 'failed' })).mails
	expect(row).toMatchObject({ id, fault: 'address' })
	await again()
	await runJobs()
	expect((await getContestMail(organizer, world.slug, id)).state).toBe('stored')
})
