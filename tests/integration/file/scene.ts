import { db } from '~/platform/db.server'
import { loggedIn } from '../../support/people'

/** Wide enough that the machine's date always lies inside. */
const always = {
	opensAt: new Date('2020-01-01T00:00:00Z'),
	closesAt: new Date('2100-01-01T00:00:00Z'),
}

let people = 0

export async function person(options: { memberOf?: string; role?: 'owner' | 'member' } = {}) {
	const email = `person${++people}-${Math.random().toString(36).slice(2)}@example.cn`
	const user = await db.user.create({ data: { email, name: `人员${people}` } })
	if (options.memberOf) {
		await db.organizationMember.create({
			data: {
				userId: user.id,
				organizationId: options.memberOf,
				role: options.role ?? 'owner',
			},
		})
	}
	return { id: user.id, cookie: await loggedIn(user.id) }
}

export type Person = Awaited<ReturnType<typeof person>>

export async function organization(name: string) {
	return db.organization.create({ data: { kind: 'team', name }, select: { id: true } })
}

/** Where the proofs of an organization lie. */
export const proofOf = (organizationId: string) =>
	({
		purpose: 'organizationProof',
		subjectType: 'organization',
		subjectId: organizationId,
		slot: null,
	}) as const

export async function contest(slug: string) {
	return db.contest.create({
		data: {
			slug,
			name: '大赛',
			nameEn: 'Contest',
			edition: '第一届',
			editionEn: 'First',
			slogan: '',
			sloganEn: '',
			settings: {},
			state: 'published',
			tracks: {
				create: {
					code: 'A',
					kind: 'scenario',
					name: '赛道',
					nameEn: 'Track',
					listTitle: '十大',
					listTitleEn: 'Top ten',
				},
			},
			stages: { create: { key: 'submission', name: '提交', nameEn: 'Submission', ...always } },
		},
		include: { tracks: true },
	})
}

/** A draft of a firm with its owner, in a contest that takes submissions. */
export async function draftEntry(slug: string) {
	const firm = await organization(`${slug} 公司`)
	const owner = await person({ memberOf: firm.id })
	const held = await contest(slug)
	const track = held.tracks[0]!
	const entry = await db.entry.create({
		data: {
			contestId: held.id,
			trackId: track.id,
			organizationId: firm.id,
			createdById: owner.id,
			title: '场景',
		},
		select: { id: true },
	})
	return { firm, owner, contest: held, track, entry }
}

/** Freezes the draft's files as version `number` and makes it the current one. */
export async function submit(entryId: string, userId: string, number = 1) {
	const files = await db.entryFile.findMany({ where: { entryId } })
	const version = await db.entryVersion.create({
		data: {
			entryId,
			number,
			title: '场景',
			summary: '',
			content: {},
			receivedAt: new Date('2026-05-01T00:00:00Z'),
			submittedById: userId,
			receiptCode: `R-${entryId}-${number}`,
			receiptHash: '0'.repeat(64),
			files: { create: files.map(({ fileId, slot }) => ({ fileId, slot })) },
		},
	})
	await db.entry.update({
		where: { id: entryId },
		data: {
			state: 'submitted',
			code: `A-${entryId.slice(-6)}`,
			currentVersionId: version.id,
			submittedAt: version.receivedAt,
		},
	})
	return version
}

export async function grant(userId: string, role: 'organizer' | 'supervisor', contestId: string) {
	await db.roleGrant.create({ data: { userId, role, contestId, state: 'active' } })
}

/** A judge who accepted and was assigned the entry in a round. */
export async function judgeOf(
	entry: { id: string; contestId: string; trackId: string },
	blind: boolean,
) {
	const judge = await person()
	const seat = await db.judge.create({
		data: {
			contestId: entry.contestId,
			userId: judge.id,
			name: '专家',
			state: 'accepted',
			invitedAt: always.opensAt,
			acceptedAt: always.opensAt,
			commitmentVersion: '1',
		},
	})
	const rubric = await db.rubric.create({
		data: { contestId: entry.contestId, name: '细则', nameEn: 'Rubric' },
	})
	const round = await db.round.create({
		data: {
			contestId: entry.contestId,
			trackId: entry.trackId,
			stage: 'preliminary',
			name: '初评',
			nameEn: 'Preliminary',
			rubricId: rubric.id,
			rule: {},
			judgesPerEntry: 1,
			blind,
			scoringOpensAt: always.opensAt,
			scoringEndsAt: always.closesAt,
			pseudonymSalt: 'salt',
		},
	})
	const assignment = await db.assignment.create({
		data: { roundId: round.id, entryId: entry.id, judgeId: seat.id },
	})
	return { judge, assignment, round }
}
