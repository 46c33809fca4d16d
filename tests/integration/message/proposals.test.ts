import { expect, test } from 'vitest'
import { drawPanel } from '~/modules/assignment/commands/draw-panel.server'
import { revokeAward } from '~/modules/award/commands/revoke-award.server'
import { listAwards } from '~/modules/award/queries/awards.server'
import type { Context } from '~/modules/context'
import { fileObjection } from '~/modules/notice/commands/file-objection.server'
import { handleObjection } from '~/modules/notice/commands/handle-objection.server'
import { submitSheet } from '~/modules/scoring/commands/save-sheet.server'
import { decideVoid, proposeVoid } from '~/modules/scoring/commands/void-sheet.server'
import { db } from '~/platform/db.server'
import { openContest } from '../../support/entrant-world'
import {
	acceptedEntry,
	assignmentOf,
	organizerOf,
	scoringRound,
	signedJudge,
	whileScoring,
} from '../../support/judging-world'
import { at, closing, judgedWorld, opening, visitor } from '../../support/judged-world'
import { noticed, release } from '../../support/published-world'

const plans = [
	{ title: '场景一', sheets: [90, 90, 90, 90, 90] },
	{ title: '场景二', sheets: [80, 80, 80, 80, 80] },
]

/** What the second person's word made a proposer hear of one kind of act. */
async function settled({ actor }: Context, act: string) {
	const mails = await db.mailMessage.findMany({
		where: { userId: actor.kind === 'user' ? actor.userId : '', template: 'proposal-settled' },
		orderBy: { id: 'asc' },
	})
	return mails
		.map(({ params }) => params as { act: string; approved: boolean; link: string })
		.filter((params) => params.act === act)
}

test('whoever asked to void a sheet hears that it was done, and so does the judge', async () => {
	const world = await openContest()
	const organizer = await organizerOf(world, whileScoring)
	await acceptedEntry(world, await organizerOf(world))
	const round = await scoringRound(world, { judgesPerEntry: 1 })
	const judge = await signedJudge(world)
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 1, seed: 7 })
	const { id } = (await assignmentOf(round.id, judge.id))!
	const marks = { [round.first]: 5150, [round.second]: 3000 }
	const sheet = { intent: 'save' as const, revision: 0, marks, comment: '' }
	await submitSheet(await judge.acting(), id, sheet)
	await proposeVoid(organizer, world.slug, id, '评分依据有误')
	const request = await db.approvalRequest.findFirstOrThrow({ where: { subjectId: id } })
	const other = await organizerOf(world, whileScoring)
	await decideVoid(other, world.slug, request.id, 'approved')
	expect(await settled(organizer, 'void')).toMatchObject([{ approved: true }])
	expect(await settled(other, 'void')).toEqual([])
	const where = { userId: judge.userId, template: 'sheet-voided' }
	expect(await db.mailMessage.count({ where })).toBe(1)
})

test('whoever proposed to uphold an objection hears that it was upheld', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await fileObjection(visitor(opening), notice.id, {
		entryId: world.entries.a[0]!.id,
		filerKind: 'person',
		filerName: '示例张三',
		filerContact: '13800000000',
		filerCode: '',
		cause: 'plagiarism',
		statement: '该项目的核心方案与本人公开发表的论文高度一致。',
		evidence: '论文见《示例学报》2024年第3期，可提供原件及比对材料。',
	} as never)
	const { id } = await db.objection.findFirstOrThrow({ where: { noticeId: notice.id } })
	const step = (ctx: Context, event: 'accept' | 'uphold' | 'confirm_uphold') =>
		handleObjection(ctx, world.slug, id, { event, answer: '经核查，异议成立。' })
	await step(world.first, 'accept')
	await step(world.first, 'uphold')
	expect(await settled(world.first, 'uphold')).toEqual([])
	await step(world.second, 'confirm_uphold')
	expect(await settled(world.first, 'uphold')).toMatchObject([
		{ approved: true, link: `/organizer/${world.slug}/notice/objections/${id}` },
	])
})

test('whoever asked to revoke a certificate hears that it was revoked', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await release(world, notice.id)
	const [award] = await listAwards(world.first, world.slug)
	const step = (ctx: Context, word: 'propose' | 'approve', reason = '') =>
		revokeAward(at(ctx, closing), world.slug, award!.id, { step: word, reason })
	await step(world.first, 'propose', '材料造假，经查属实')
	await step(world.second, 'approve')
	expect(await settled(world.first, 'revocation')).toMatchObject([{ approved: true }])
	expect(await settled(world.second, 'revocation')).toEqual([])
})
