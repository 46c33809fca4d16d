import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { db } from '~/platform/db.server'
import { actingAs, incentives, payingClaim } from './claimed-world'
import { judgedWorld } from './judged-world'
import { someone } from './people'
import {
	announcements,
	draftOf,
	openBothStages,
	openDecision,
	problemOf,
	publish,
	type WholeWorld,
} from './whole-world'

/** What an address can name of a contest, an organization or a judge that is not one's own. */
export type Others = Pick<
	WholeWorld,
	| 'slug'
	| 'first'
	| 'contest'
	| 'announcementId'
	| 'noticeId'
	| 'problem'
	| 'itemId'
	| 'snapshotId'
	| 'money'
	| 'paying'
	| 'draft'
	| 'submitted'
	| 'winner'
	| 'judges'
	| 'assignmentId'
	| 'decisionId'
	| 'tracks'
	| 'objectionId'
	| 'rounds'
	| 'releaseId'
	| 'rubricId'
	| 'invitationId'
	| 'mailId'
	| 'mailing'
>

/** A second contest beside the whole world's, with one of everything that an address can name. */
export async function otherContest(): Promise<
	Omit<Others, 'invitationId'> & { officerId: string }
> {
	const sheets = [90, 90, 90, 90, 90]
	const world = await judgedWorld({
		slug: 'elsewhere',
		a: [
			{ title: '别处场景一', sheets },
			{ title: '别处场景二', sheets: [80, 80, 80, 80, 80] },
			{ title: '别处场景三', sheets: [70, 70, 70, 70, 70] },
		],
		b: [{ title: '别处方案', sheets: [null, null] }],
	})
	await openBothStages(world)
	const published = await publish(world)
	const decision = await openDecision(world, published.snapshotId)
	const { organizationId, ownerId: userId } = world.entries.a[0]!
	const problem = await problemOf(world, userId)
	const own = { organizationId, userId, problem }
	const submitted = await draftOf(world, own)
	await submitEntry(await actingAs(userId), { entryId: submitted.id, revision: 0 })
	const draft = await draftOf(world, own)
	const scope = { contestId: world.contest.id }
	const officer = await someone([{ role: 'incentive_officer', ...scope }])
	const officerId = officer.actor.userId
	const money = await incentives(world, officerId, own)
	const mail = await db.mailMessage.findFirstOrThrow({
		where: { template: 'result-released', contestId: world.contest.id },
	})
	const assignment = await db.assignment.findFirstOrThrow({
		where: { roundId: world.rounds.b.id, judgeId: world.judges[0]!.id },
	})
	return {
		...world,
		...published,
		officerId,
		problem,
		draft,
		submitted,
		money,
		mailId: mail.id,
		mailing: mail.batch!,
		paying: await payingClaim(world, money, officerId, 'C-901'),
		winner: organizationId,
		announcementId: (await announcements(world)).id,
		decisionId: decision.id,
		assignmentId: assignment.id,
		objectionId: (await db.objection.findFirstOrThrow({ where: { noticeId: published.noticeId } }))
			.id,
		itemId: (await db.releaseItem.findFirstOrThrow({ where: { releaseId: published.releaseId } }))
			.id,
		rubricId: world.rounds.b.rubricId,
	}
}
