import { expect, test } from 'vitest'
import { getContestOverview } from '~/modules/contest/queries/overview.server'
import { withdrawEntry } from '~/modules/entry/commands/withdraw-entry.server'
import { fileObjection } from '~/modules/notice/commands/file-objection.server'
import { handleObjection } from '~/modules/notice/commands/handle-objection.server'
import { openNotice } from '~/modules/notice/commands/open-notice.server'
import { proposeRelease } from '~/modules/notice/commands/propose-release.server'
import { settleRelease } from '~/modules/notice/commands/settle-release.server'
import { listDecisions } from '~/modules/notice/queries/decisions.server'
import { listOrganizerNotices } from '~/modules/notice/queries/organizer-notices.server'
import { listReleases } from '~/modules/notice/queries/releases.server'
import { db } from '~/platform/db.server'
import { contextOf } from '../../support/entrant-world'
import {
	at,
	closing,
	judgedWorld,
	opening,
	type Organizer,
	visitor,
	type World,
} from '../../support/judged-world'
import { someone } from '../../support/people'
import {
	decide,
	freeze,
	noticed,
	noticeInput,
	release,
	releaseInput,
} from '../../support/published-world'

/** What one organizer is told of a contest, which the pages of that work must offer alike. */
async function asked(reader: Organizer, { slug }: World, when: Date) {
	const ctx = at(reader, when)
	const { work } = await getContestOverview(ctx, slug)
	const keys = work.map(({ key }) => key)
	const [decisions, notices, releases] = await Promise.all([
		listDecisions(ctx, slug),
		listOrganizerNotices(ctx, slug),
		listReleases(ctx, slug),
	])
	expect(decisions.some(({ due }) => due)).toBe(
		keys.includes('decide') || keys.includes('decide_again'),
	)
	expect(notices.canOpen && notices.due > 0).toBe(keys.includes('notify'))
	const ready = releases.open.some(({ ready, pendingId }) => ready && !pendingId)
	expect(releases.canPropose && ready).toBe(keys.includes('release'))
	return keys
}

const threePlans = [90, 80, 70].map((total, index) => ({
	title: `场景${index + 1}`,
	sheets: [total, total, total, total, total],
}))

const answered = { answer: '经核查，材料不实，异议成立。' }

async function objectedTo(world: World, noticeId: string, seat = 0) {
	await fileObjection(visitor(opening), noticeId, {
		entryId: world.entries.a[seat]!.id,
		filerKind: 'person',
		filerName: '示例张三',
		filerContact: '13800000000',
		filerCode: '',
		cause: 'procedure',
		statement: '公示材料中的实施地点与实际建设地点不一致。',
		evidence: '现场照片及产权登记信息，可当面提交原件核对。',
	})
	return (await db.objection.findFirstOrThrow({ where: { noticeId } })).id
}

test('an upheld objection asks for a new decision, a supplementary notice and one release', async () => {
	const world = await judgedWorld({ a: threePlans })
	const { notice } = await noticed(world)
	const id = await objectedTo(world, notice.id)
	expect(await asked(world.first, world, opening)).toEqual(['objections', 'notice_runs'])
	expect(await asked(world.first, world, closing)).toEqual(['objections'])

	await handleObjection(world.first, world.slug, id, { event: 'accept', ...answered })
	await handleObjection(world.first, world.slug, id, { event: 'uphold', ...answered })
	expect(await asked(world.first, world, closing)).toEqual([])
	expect(await asked(world.second, world, closing)).toEqual(['second_objection'])
	await handleObjection(world.second, world.slug, id, { event: 'confirm_uphold', ...answered })
	expect(await asked(world.first, world, opening)).toEqual(['decide_again', 'notice_runs'])
	expect(await asked(world.first, world, closing)).toEqual(['decide_again'])

	const snapshot = await freeze(world, 'a', '异议成立')
	expect(await asked(world.first, world, closing)).toEqual(['decide_again'])
	const [, two, three] = world.entries.a.map((entry) => ({ entryId: entry.id }))
	const decisionId = await decide(world, 'a', snapshot.id, [two!, three!])
	expect(await asked(world.first, world, closing)).toEqual(['notify'])

	const later = at(world.first, closing)
	const next = await openNotice(later, world.slug, noticeInput([decisionId]))
	expect(await asked(world.first, world, closing)).toEqual(['notice_runs'])
	expect(await asked(world.first, world, next.closesAt)).toEqual(['release'])
	await release(world, next.id, next.closesAt)
	expect(await asked(world.first, world, next.closesAt)).toEqual([])
})

test('a list of which a seat was dropped needs no further notice', async () => {
	const world = await judgedWorld({ a: threePlans })
	const { notice, snapshot } = await noticed(world)
	const [one, two] = world.entries.a
	await withdrawEntry(await contextOf(one!.ownerId, opening), one!.id, '不再参评')
	expect(await asked(world.first, world, opening)).toEqual(['decide_again', 'notice_runs'])
	await decide(world, 'a', snapshot.id, [{ entryId: two!.id, reason: '席位空出，不再递补' }])
	expect(await asked(world.first, world, opening)).toEqual(['notice_runs'])
	expect(await asked(world.first, world, closing)).toEqual(['release'])
	await release(world, notice.id)
	expect(await asked(world.first, world, closing)).toEqual([])
})

test('the seat held back while the rest was released asks for its own release', async () => {
	const world = await judgedWorld({ a: threePlans, settings: { releaseWaits: false } })
	const { notice } = await noticed(world)
	const id = await objectedTo(world, notice.id)
	expect(await asked(world.first, world, closing)).toEqual(['objections', 'release'])
	const input = releaseInput(notice.id)
	const proposed = await proposeRelease(at(world.first, closing), world.slug, input)
	expect(await asked(world.first, world, closing)).toEqual(['objections'])
	expect(await asked(world.second, world, closing)).toEqual(['second_release', 'objections'])
	const approve = { outcome: 'approve', refusal: '' } as const
	await settleRelease(at(world.second, closing), world.slug, proposed.id, approve)
	expect(await asked(world.first, world, closing)).toEqual(['objections'])

	await handleObjection(world.first, world.slug, id, { event: 'accept', ...answered })
	await handleObjection(world.first, world.slug, id, { event: 'dismiss', answer: '不成立。' })
	expect(await asked(world.first, world, closing)).toEqual(['release'])
	await release(world, notice.id)
	expect(await asked(world.first, world, closing)).toEqual([])
})

test('an organizer is asked only for what is the own to do', async () => {
	const world = await judgedWorld({ a: threePlans })
	const { id: contestId } = world.contest
	const grant = { role: 'organizer' as const, contestId }
	const ofTrack = await someone([{ ...grant, trackId: world.tracks.a.id }])
	const ofOther = await someone([{ ...grant, trackId: world.tracks.b.id }])
	const recused = await someone([grant])
	await db.organizationMember.create({
		data: { organizationId: world.entries.a[0]!.organizationId, userId: recused.actor.userId },
	})
	recused.actor.memberships.push({
		organizationId: world.entries.a[0]!.organizationId,
		role: 'member',
	})
	const snapshot = await freeze(world)
	expect(await asked(ofTrack, world, opening)).toEqual(['decide'])
	expect(await asked(ofOther, world, opening)).toEqual([])
	const seats = world.entries.a.slice(0, 2).map((entry) => ({ entryId: entry.id }))
	const decisionId = await decide(world, 'a', snapshot.id, seats)
	expect(await asked(world.first, world, opening)).toEqual(['notify'])
	expect(await asked(ofTrack, world, opening)).toEqual([])
	const notice = await openNotice(world.first, world.slug, noticeInput([decisionId]))
	expect(await asked(ofTrack, world, opening)).toEqual(['notice_runs'])
	expect(await asked(ofOther, world, opening)).toEqual([])
	expect(await asked(world.first, world, closing)).toEqual(['release'])
	expect(await asked(ofTrack, world, closing)).toEqual([])

	await objectedTo(world, notice.id)
	expect(await asked(ofTrack, world, closing)).toEqual(['objections'])
	expect(await asked(recused, world, closing)).toEqual([])
	expect(await asked(await someone([{ role: 'supervisor' }]), world, closing)).toEqual([
		'objections',
	])
})
