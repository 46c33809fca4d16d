import { fileObjection } from '~/modules/notice/commands/file-objection.server'
import { handleObjection } from '~/modules/notice/commands/handle-objection.server'
import { openNotice } from '~/modules/notice/commands/open-notice.server'
import { proposeDecision } from '~/modules/notice/commands/propose-decision.server'
import { proposeRelease } from '~/modules/notice/commands/propose-release.server'
import { settleDecision } from '~/modules/notice/commands/settle-decision.server'
import { settleRelease } from '~/modules/notice/commands/settle-release.server'
import { rankedEntries } from '~/modules/notice/load-ranked.server'
import { computedSeats } from '~/modules/notice/rules/decision'
import { freezeRanking } from '~/modules/ranking/commands/freeze-ranking.server'
import { computeRanking } from '~/modules/ranking/compute.server'
import { sealWithin } from '~/modules/audit/seal.server'
import { columnOf, dayOf } from '~/modules/incentive/rules/dates'
import type { SeededContest, SeededTrack } from './contests'
import { beijing, type FirstDates } from './dates'
import { addFile, writeFiles } from './files'
import { contextAt, flushAudit, personOf, type World } from './world'

const approve = { outcome: 'approve', refusal: '' } as const

/** Freezes the ranking of a closed round and returns the snapshot. */
async function freeze(world: World, contest: SeededContest, track: SeededTrack, at: Date) {
	const { hash } = await computeRanking(world.tx, track.round.id)
	const ctx = contextAt(world, personOf(world, 'organizer'), at)
	return freezeRanking(ctx, contest.slug, track.round.id, { hash, reason: '' })
}

function addMinutes(world: World, contest: SeededContest, track: SeededTrack, at: Date) {
	return addFile(world, {
		name: `审定会会议纪要（${track.code} 赛道）.pdf`,
		lines: [
			'审定会会议纪要（演示文件，内容为虚构）',
			`议题：${track.listTitle}拟入选名单`,
			'会议依据网络初评排名结果逐项审议，同意按名次确定十个席位。',
		],
		purpose: 'minutes',
		subject: { subjectType: 'contest', subjectId: contest.id },
		owner: personOf(world, 'organizer'),
		contestId: contest.id,
		at,
	})
}

/** The committee's list as computed: entered by one organizer, approved by the other. */
async function decide(
	world: World,
	contest: SeededContest,
	track: SeededTrack,
	{ decision: day }: FirstDates,
) {
	const number = track.code === 'A' ? 1 : 2
	const minutes = addMinutes(world, contest, track, beijing(day, 0, 11))
	await writeFiles(world)
	const snapshot = await freeze(world, contest, track, beijing(day, -1, 10 + number / 2))
	const ranked = await rankedEntries(world.tx, snapshot.id)
	const seats = computedSeats(ranked, track.seats)
	const input = {
		snapshotId: snapshot.id,
		minutesNumber: `示例纪要〔${day.getUTCFullYear()}〕${number}号`,
		minutesDate: columnOf(dayOf(day)),
		minutesFileId: minutes.id,
		note: '按网络初评名次确定。',
		seats: seats.map((entryId) => ({ reason: '', ...(entryId && { entryId }) })),
	}
	const [first, second] = [personOf(world, 'organizer'), personOf(world, 'organizer2')]
	const proposing = contextAt(world, first, beijing(day, 0, 14 + number / 4))
	const { id } = await proposeDecision(proposing, contest.slug, track.id, input)
	const settling = contextAt(world, second, beijing(day, 0, 16 + number / 4))
	await settleDecision(settling, contest.slug, id, approve)
	return id
}

const noticeBody = (days: number) =>
	`根据《首届全国数字经济应用场景大赛实施方案（示例）》，经形式审查、资格审查、网络初评和审定，现将拟入选“数字沈阳”十大新应用新场景、十佳创新性项目名单予以公示，公示期为 ${days} 个工作日。

公示期内，任何单位或个人对公示名单有异议的，可以实名提出，并提供必要的证据；以单位名义提出的，应加盖公章。对评分本身不予受理异议。

本公示的单位、作品和分数均为演示用虚构内容。`

/** One objection, filed in time, looked into and dismissed with an answer. */
async function objection(
	world: World,
	contest: SeededContest,
	noticeId: string,
	entryId: string,
	openedAt: Date,
) {
	const visitor = contextAt(world, null, beijing(openedAt, 1, 15))
	const filing = { ...visitor, actor: { kind: 'visitor' as const } }
	const { code } = await fileObjection(filing, noticeId, {
		entryId,
		filerKind: 'person',
		filerName: '示例居民陶某',
		filerContact: '139 0000 0000（示例）',
		filerCode: '',
		cause: 'intellectual_property',
		statement:
			'公示的作品中所用的能耗预测算法，与本人 2023 年公开发表的方法步骤相近，请组委会核实。',
		evidence: '论文发表页与申报摘要的逐条对照表，可当面提交原件核对。',
	})
	const { id } = await world.tx.objection.findUniqueOrThrow({
		where: { code },
		select: { id: true },
	})
	const step = (event: 'accept' | 'dismiss', hours: number, answer: string) => {
		const at = new Date(openedAt.getTime() + hours * 3_600_000)
		const handler = contextAt(world, personOf(world, 'organizer2'), at)
		return handleObjection(handler, contest.slug, id, { event, answer })
	}
	await step('accept', 31, '')
	await step(
		'dismiss',
		76,
		'经核查，申报作品的算法提交了完整的研发记录和已公开的专利文献，时间早于所述论文；两者仅在通用建模步骤上相同。异议不成立，予以驳回。',
	)
}

/** From two closed rounds to both lists published under their official titles. */
export async function seedOutcome(
	world: World,
	contest: SeededContest,
	dates: FirstDates,
): Promise<void> {
	const decisions: string[] = []
	for (const track of contest.tracks) {
		decisions.push(await decide(world, contest, track, dates))
	}
	await flushAudit(world)
	await sealWithin(world.tx, world.now)
	const [first, second] = [personOf(world, 'organizer'), personOf(world, 'organizer2')]
	const openedAt = dates.stages.public_notice[0]
	const year = dates.release.getUTCFullYear()
	const notice = await openNotice(contextAt(world, first, openedAt), contest.slug, {
		decisions,
		number: `示例公示〔${year}〕1号`,
		title: '首届全国数字经济应用场景大赛拟入选名单公示',
		titleEn: 'Proposed lists of the first edition on public notice',
		body: noticeBody(contest.noticeDays),
		bodyEn:
			'After screening, judging and the committee’s decision, the proposed entries of both lists are put on public notice. Any person or organization may object here under their real name, with evidence; a score as such is no cause for an objection. (Demonstration: all organizations, entries and scores are invented.)',
	})
	const { entryId } = await world.tx.decisionSeat.findFirstOrThrow({
		where: { decisionId: decisions[0]!, seat: 4 },
		select: { entryId: true },
	})
	await objection(world, contest, notice.id, entryId, openedAt)
	await flushAudit(world)
	await sealWithin(world.tx, world.now)
	const release = await proposeRelease(
		contextAt(world, first, beijing(dates.release, 0, 9)),
		contest.slug,
		{
			noticeId: notice.id,
			documentNumber: `示例发改〔${year}〕8号`,
			title: '关于发布首届全国数字经济应用场景大赛结果的通知',
			titleEn: 'Results of the first edition',
			body: '经公示，现将首届全国数字经济应用场景大赛结果予以发布。希望入选单位珍惜荣誉，加快场景推广与项目落地。（演示内容）',
		},
	)
	const releasing = contextAt(world, second, dates.stages.release[0])
	await settleRelease(releasing, contest.slug, release.id, approve)
}
