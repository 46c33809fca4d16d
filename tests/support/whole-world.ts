import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { saveContestClockOffset } from '~/modules/audit/clock.server'
import type { StaffRole } from '~/modules/context'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { contentFields } from '~/modules/entry/rules/fields'
import { addMember } from '~/modules/entry/commands/team.server'
import { createPasswordToken } from '~/modules/identity/commands/password-links.server'
import { keepUnsentForm } from '~/modules/identity/unsent-forms.server'
import { fileObjection } from '~/modules/notice/commands/file-objection.server'
import { systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import type { ContactPurpose } from '~/platform/generated/prisma/client'
import { env } from '~/platform/env.server'
import { actingAs, incentives, payingClaim, today } from './claimed-world'
import { declareScan } from './entrant-world'
import { judgedWorld, opening, visitor, type World } from './judged-world'
import { loggedIn, someone } from './people'
import { noticed, release } from './published-world'

const always = {
	opensAt: new Date('2020-01-01T00:00:00Z'),
	closesAt: new Date('2100-01-01T00:00:00Z'),
}

export const actors = [
	'visitor',
	'entrant',
	'organizer',
	'judge',
	'incentive_officer',
	'finance',
	'administrator',
] as const
export type ActorName = (typeof actors)[number]

const text = '本方案已在沈阳市浑南区投入使用，覆盖三条产线，数据按月统计。'

async function staff(role: StaffRole): Promise<string> {
	const { actor } = await someone([{ role }], { email: `${role}@example.cn`, name: `示例${role}` })
	return actor.userId
}

/** A PDF of the entry's draft with its bytes in the store. */
async function storeFile(entryId: string, ownerId: string): Promise<string> {
	const bytes = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
	const { id } = await db.storedFile.create({
		data: {
			ownerId,
			purpose: 'entryForm',
			subjectType: 'entry',
			subjectId: entryId,
			slot: 'entry_form',
			name: '申报书.pdf',
			detectedType: 'application/pdf',
			size: BigInt(bytes.length),
			sha256: 'a'.repeat(64),
			state: 'stored',
			completedAt: opening,
			entryFiles: { create: { entryId, slot: 'entry_form' } },
		},
		select: { id: true },
	})
	const folder = join(env.DATA_DIR, 'files', id.slice(-2))
	await mkdir(folder, { recursive: true })
	await writeFile(join(folder, id), bytes)
	return id
}

export async function problemOf(world: World, askerId: string) {
	const version = (number: number, publishedAt: Date | null) => ({
		number,
		title: '重型装备数字化车间的在线质量追溯',
		background: text,
		requirements: text,
		outcome: text,
		metrics: '误差不超过 1%',
		publishedAt,
	})
	const problem = await db.problem.create({
		data: {
			contestId: world.contest.id,
			code: 'P01',
			domainId: world.contest.domains[0]!.id,
			ownerName: '示例重工',
			state: 'published',
			currentNumber: 1,
			versions: { create: [version(1, opening), version(2, null)] },
			questions: { create: { askerId, body: '数据接口是否开放？' } },
		},
		include: { versions: { orderBy: { number: 'asc' } }, questions: true },
	})
	return {
		id: problem.id,
		versionId: problem.versions[0]!.id,
		questionId: problem.questions[0]!.id,
	}
}

/** A complete draft of the organization on track B. */
export async function draftOf(
	world: World,
	{
		organizationId,
		userId,
		problem,
	}: { organizationId: string; userId: string; problem: { id: string; versionId: string } },
) {
	const { id } = await db.entry.create({
		data: {
			contestId: world.contest.id,
			trackId: world.tracks.b.id,
			organizationId,
			title: '装备制造全流程数字孪生车间',
			summary: text,
			domainId: world.contest.domains[0]!.id,
			problemId: problem.id,
			problemVersionId: problem.versionId,
			content: Object.fromEntries(contentFields.solution.map((key) => [key, text])),
			createdById: userId,
			collaborators: { create: { userId, role: 'lead' } },
			members: {
				create: { name: '王磊', employer: '示例智造', role: 'lead', email: 'wl@example.cn' },
			},
		},
		select: { id: true },
	})
	const fileId = await storeFile(id, userId)
	await declareScan(id)
	return { id, fileId }
}

export async function announcements(world: World) {
	const make = (publishedAt: Date | null) =>
		db.announcement.create({
			data: {
				contestId: world.contest.id,
				title: '示例公告',
				titleEn: 'Example',
				body: text,
				publishedAt,
			},
		})
	await make(null)
	return make(opening)
}

/** The second word still to be said on a decision of the first organizer. */
export async function openDecision(world: World, snapshotId: string) {
	return db.decision.create({
		data: {
			contestId: world.contest.id,
			trackId: world.tracks.a.id,
			snapshotId,
			minutesNumber: '示例纪要〔2026〕2号',
			minutesDate: new Date('2026-07-08'),
			proposedById: world.first.actor.userId,
			proposedAt: today,
			seats: { create: { entryId: world.entries.a[0]!.id, seat: 1, score: '90.00' } },
		},
	})
}

export async function openBothStages(world: World) {
	await db.stage.updateMany({ where: { contestId: world.contest.id }, data: always })
	await db.track.update({
		where: { id: world.tracks.b.id },
		data: { lastEntryNumber: world.entries.b.length },
	})
	await db.round.update({
		where: { id: world.rounds.b.id },
		data: { state: 'scoring', scoringOpensAt: always.opensAt, scoringEndsAt: always.closesAt },
	})
}

export async function publish(world: World) {
	const { snapshot, notice } = await noticed(world)
	const objection = await fileObjection(visitor(opening), notice.id, {
		entryId: world.entries.a[1]!.id,
		filerKind: 'person',
		filerName: '示例张三',
		filerContact: '13800000000',
		filerCode: '',
		cause: 'plagiarism',
		statement: text,
		evidence: text,
	})
	await db.objection.updateMany({
		data: {
			state: 'dismissed',
			answer: text,
			answeredAt: opening,
			proposedById: world.first.actor.userId,
			approvedById: world.second.actor.userId,
		},
	})
	const releaseId = await release(world, notice.id)
	await db.notice.update({ where: { id: notice.id }, data: { closesAt: always.closesAt } })
	return { snapshotId: snapshot.id, noticeId: notice.id, releaseId, objectionCode: objection.code }
}

/**
 * One contest in which every screen has something to show: track A judged, on notice, released,
 * awarded and claimed for; track B open, with drafts, a submitted entry and one under review. And
 * one person of each kind, logged in.
 */
export async function wholeWorld() {
	const sheets = (mark: number) => Array.from({ length: 5 }, () => mark)
	const world = await judgedWorld({
		slug: 'whole',
		a: [
			{ title: '场景一', sheets: sheets(90) },
			{ title: '场景二', sheets: sheets(80) },
			{ title: '场景三', sheets: sheets(70) },
		],
		b: [
			{ title: '方案一', sheets: [null, null, null] },
			{ title: '方案二', sheets: [null, null, null] },
		],
	})
	await saveContestClockOffset(db, today.getTime() - systemNow().getTime())
	await openBothStages(world)
	const published = await publish(world)
	const decision = await openDecision(world, published.snapshotId)
	const { organizationId: winnerOrganization, ownerId: entrantId } = world.entries.a[0]!
	const users = {
		entrant: entrantId,
		organizer: await staff('organizer'),
		judge: world.judges[0]!.userId,
		incentive_officer: await staff('incentive_officer'),
		finance: await staff('finance'),
		administrator: await staff('administrator'),
	}
	const problem = await problemOf(world, entrantId)
	const own = { organizationId: winnerOrganization, userId: entrantId, problem }
	const submitted = await draftOf(world, own)
	await submitEntry(await actingAs(entrantId), { entryId: submitted.id, revision: 0 })
	const draft = await draftOf(world, own)
	await addMember(await actingAs(entrantId), draft.id, {
		name: '李娜',
		employer: '示例智造',
		title: '',
		role: 'member',
		email: 'lina@example.cn',
		idType: 'id_card',
		idLastDigits: '012X',
	} as never)
	await declareScan(draft.id)
	const winner = { organizationId: winnerOrganization, userId: entrantId }
	const money = await incentives(world, users.incentive_officer, winner)
	const paying = await payingClaim(world, money, users.incentive_officer)
	const cookies = Object.fromEntries(
		await Promise.all(Object.entries(users).map(async ([name, id]) => [name, await loggedIn(id)])),
	) as Record<ActorName, string | undefined>
	return {
		...world,
		...published,
		users,
		cookies,
		problem,
		draft,
		submitted,
		money,
		paying,
		decisionId: decision.id,
		winner: winnerOrganization,
		announcementId: (await announcements(world)).id,
		...(await loose(world, users)),
	}
}

/** A person with a proven address, asked by an owner to join the organization. */
export async function inviteTo(
	{ organizationId, ownerId }: { organizationId: string; ownerId: string },
	userId: string,
) {
	const { email } = await db.user.update({
		where: { id: userId },
		data: { emailVerifiedAt: opening },
	})
	const createdAt = systemNow()
	const expiresAt = always.closesAt
	return db.organizationInvitation.create({
		data: {
			organizationId,
			email: email!,
			role: 'member',
			invitedById: ownerId,
			createdAt,
			expiresAt,
		},
	})
}

/** A code that is waited for, of each kind. */
async function waitingCodes(userId: string) {
	const ask = async (purpose: ContactPurpose, holder: string | null) => {
		const { id } = await db.contactCode.create({
			data: {
				channel: 'sms',
				purpose,
				address: '+8613800000099',
				userId: holder,
				codeHash: '',
				expiresAt: always.closesAt,
				// Long enough ago for another one to be asked for.
				createdAt: new Date(0),
			},
		})
		return id
	}
	return {
		register: await ask('register', null),
		reset: await ask('reset', null),
		confirm: await ask('confirm', userId),
	}
}

/** What is reached by a link or from the administrator's lists. */
async function loose(world: World, users: { administrator: string; entrant: string }) {
	const grant = await db.roleGrant.create({
		data: { userId: users.entrant, role: 'recommender', proposedById: world.first.actor.userId },
	})
	const mail = await db.mailMessage.findFirstOrThrow({ where: { template: 'result-released' } })
	const confirmation = await db.mailMessage.findFirstOrThrow({
		where: { template: 'team-confirmation' },
	})
	const assignment = await db.assignment.findFirstOrThrow({
		where: { roundId: world.rounds.b.id, judgeId: world.judges[0]!.id },
	})
	const newcomer = await someone([], { email: 'newcomer@example.cn' })
	const [inviter, invited] = world.entries.a
	const invitation = await inviteTo(inviter!, invited!.ownerId)
	return {
		codes: await waitingCodes(users.entrant),
		grantId: grant.id,
		mailId: mail.id,
		invitationId: invitation.id,
		mailing: mail.batch!,
		...(await messages(users.entrant)),
		assignmentId: assignment.id,
		confirmationToken: (confirmation.params as { link: string }).link.replace(/^.*\/confirm\//, ''),
		passwordToken: await db.$transaction((tx) =>
			createPasswordToken(tx, newcomer.actor.userId, 24),
		),
		objectionId: (await db.objection.findFirstOrThrow()).id,
		itemId: (await db.releaseItem.findFirstOrThrow()).id,
		rubricId: world.rounds.b.rubricId,
	}
}

/** A mail the entrant got, a text message, and a form kept for the entrant. */
async function messages(entrantId: string) {
	const mail = await db.mailMessage.create({
		data: {
			userId: entrantId,
			toAddress: 'entrant@example.cn',
			template: 'password-changed',
			params: {},
			subject: '您的密码已修改',
			html: '<p>您的密码已修改</p>',
			state: 'stored',
		},
		select: { id: true },
	})
	const text = await db.shortMessage.create({
		data: { toNumber: '+8613800000000', template: 'news', params: { subject: '甲' } },
		select: { id: true },
	})
	const form = { userId: entrantId, action: '/account?index=', page: '/account' }
	const unsentFormId = await keepUnsentForm({ ...form, fields: [['name', '甲']] }, systemNow())
	return { ownMailId: mail.id, textId: text.id, unsentFormId }
}

export type WholeWorld = Awaited<ReturnType<typeof wholeWorld>>
