import { createContest } from '~/modules/contest/commands/create-contest.server'
import type { StaffRole } from '~/modules/context'
import { contestSettings } from '~/modules/contest/schema'
import { templates } from '~/modules/contest/template'
import { RuleSchema } from '~/modules/ranking/schema'
import type { StageKey } from '~/platform/generated/prisma/enums'
import type { AnnouncementPlan } from './content/announcements'
import { beijing } from './dates'
import { idOf } from './stable'
import { contextAt, noteAudit, organizationOf, personOf, type World } from './world'

type ContestPlan = {
	slug: string
	/** Other than the template's. */
	face?: { name: string; nameEn: string; slogan: string; sloganEn: string }
	edition: string
	editionEn: string
	summary: string
	summaryEn: string
	published: Date
	stages: Partial<Record<StageKey, readonly [Date, Date]>>
	judgesPerEntry: number
	announcements: readonly AnnouncementPlan[]
}

const stageWords = new Map<
	string,
	{ name: string; nameEn: string; note?: string; noteEn?: string }
>(templates.national.stages.map((stage) => [stage.key, stage]))

async function replaceStages(world: World, contestId: string, { stages }: ContestPlan) {
	await world.tx.stage.deleteMany({ where: { contestId } })
	const given = Object.entries(stages) as [StageKey, readonly [Date, Date]][]
	await world.tx.stage.createMany({
		data: given.map(([key, [opensAt, closesAt]], position) => {
			const { name, nameEn, note = '', noteEn = '' } = stageWords.get(key)!
			return { contestId, key, name, nameEn, note, noteEn, opensAt, closesAt, position }
		}),
	})
}

/** A published contest made from the template, with its own calendar and everything the public reads. */
export async function seedContest(world: World, plan: ContestPlan) {
	const { tx } = world
	const made = beijing(plan.published, -2, 10)
	const template = templates.national
	const { id } = await createContest(contextAt(world, personOf(world, 'organizer'), made), {
		template: 'national',
		slug: plan.slug,
		name: plan.face?.name ?? template.name,
		nameEn: plan.face?.nameEn ?? template.nameEn,
		edition: plan.edition,
		editionEn: plan.editionEn,
		startsOn: beijing(plan.published, 0),
		hosts: template.hosts,
		hostsEn: template.hostsEn,
		organizers: ['示例大赛组委会办公室'],
		coOrganizers: ['沈阳示例软件行业协会', '示例理工大学'],
	})
	await replaceStages(world, id, plan)
	const [opensAt, endsAt] = plan.stages.preliminary!
	await tx.round.updateMany({
		where: { contestId: id },
		data: {
			scoringOpensAt: opensAt,
			scoringEndsAt: endsAt,
			judgesPerEntry: plan.judgesPerEntry,
		},
	})
	await tx.contest.update({
		where: { id },
		data: {
			...plan.face,
			isDemo: true,
			state: 'published',
			publishedAt: plan.published,
			createdAt: made,
			summary: plan.summary,
			summaryEn: plan.summaryEn,
			organizersEn: ['Demonstration Contest Committee Office'],
			coOrganizersEn: [
				'Shenyang Demonstration Software Association',
				'Demonstration University of Technology',
			],
			contactPhone: '024-0000 0000',
			contactEmail: 'contest@demo.example',
			contactHours: '工作日 9:00–17:00',
			contactHoursEn: 'Working days, 9:00–17:00',
			contactAddress: '沈阳市浑南区示例街 1 号（示例）',
			contactAddressEn: '1 Shili Street (example), Hunnan District, Shenyang',
			icpNumber: '辽ICP备00000000号（示例）',
			policeNumber: '辽公网安备00000000000000号（示例）',
			reportChannel: 'supervision@demo.example，024-0000 0001',
			reportChannelEn: 'supervision@demo.example, 024-0000 0001',
			settings: contestSettings({}),
		},
	})
	noteAudit(world, personOf(world, 'organizer'), plan.published, 'contest.published', {
		contestId: id,
		subjectType: 'contest',
		subjectId: id,
	})
	await seedAnnouncements(world, id, plan)
	return loadContest(world, id)
}

export type SeededContest = Awaited<ReturnType<typeof seedContest>>

async function loadContest(world: World, id: string) {
	const contest = await world.tx.contest.findUniqueOrThrow({
		where: { id },
		select: {
			id: true,
			slug: true,
			settings: true,
			publishedAt: true,
			tracks: {
				orderBy: { position: 'asc' },
				select: { id: true, code: true, kind: true, listTitle: true },
			},
			domains: { select: { id: true, code: true } },
			rounds: {
				select: {
					id: true,
					trackId: true,
					rule: true,
					scoringOpensAt: true,
					scoringEndsAt: true,
					rubric: {
						select: {
							criteria: {
								orderBy: { position: 'asc' },
								select: { id: true, maximum: true, step: true },
							},
						},
					},
				},
			},
		},
	})
	const [scenario, solution] = contest.tracks
	const roundOf = (trackId: string) => contest.rounds.find((round) => round.trackId === trackId)!
	return {
		id,
		slug: contest.slug,
		noticeDays: contestSettings(contest.settings).noticeDays,
		domains: new Map(contest.domains.map((domain) => [domain.code, domain.id])),
		tracks: [scenario!, solution!].map((track) => ({
			...track,
			round: roundOf(track.id),
			seats: RuleSchema.parse(roundOf(track.id).rule).select?.seats ?? 10,
		})),
	}
}

export type SeededTrack = SeededContest['tracks'][number]

async function seedAnnouncements(world: World, contestId: string, plan: ContestPlan) {
	await world.tx.announcement.createMany({
		data: plan.announcements.map(({ day, title, titleEn, body }) => {
			const publishedAt = beijing(plan.published, day, 10)
			const id = idOf(`announcement ${plan.slug} ${title}`)
			const createdById = personOf(world, 'organizer').id
			const row = { id, contestId, title, titleEn, body, publishedAt, createdById }
			return { ...row, createdAt: publishedAt }
		}),
	})
}

type Holder = { person: string; role: StaffRole; organization?: string }

const holders: Holder[] = [
	{ person: 'organizer', role: 'organizer' },
	{ person: 'organizer2', role: 'organizer' },
	{ person: 'officer', role: 'incentive_officer' },
	{ person: 'officer2', role: 'incentive_officer' },
	{ person: 'finance', role: 'finance' },
	{ person: 'supervisor', role: 'supervisor' },
	{ person: 'problem-owner', role: 'problem_owner', organization: 'zhonggong' },
	{ person: 'recommender', role: 'recommender', organization: 'shimin' },
]

/**
 * The staff, for every contest: granted by one administrator, approved by the other. The two
 * administrators were made on the machine itself.
 */
export async function seedGrants(world: World, at: Date): Promise<void> {
	const [first, second] = [personOf(world, 'admin'), personOf(world, 'admin2')]
	const administrators = [first, second].map((person) => ({
		person,
		role: 'administrator' as const,
		persons: {},
		organizationId: null,
	}))
	const staff = holders.map(({ person, role, organization }) => ({
		person: personOf(world, person),
		role,
		persons: { proposedById: first.id, approvedById: second.id },
		organizationId: organization ? organizationOf(world, organization).id : null,
	}))
	const all = [...administrators, ...staff]
	await world.tx.roleGrant.createMany({
		data: all.map(({ person, role, persons, organizationId }) => ({
			id: idOf(`grant ${person.id} ${role}`),
			userId: person.id,
			role,
			organizationId,
			...persons,
			state: 'active' as const,
			createdAt: at,
			decidedAt: at,
		})),
	})
	for (const { person, role } of all) {
		person.grants.push({ role, contestId: null, trackId: null })
		noteAudit(world, second, at, 'identity.grant_approved', {
			subjectType: 'role_grant',
			subjectId: idOf(`grant ${person.id} ${role}`),
			userId: person.id,
			role,
		})
	}
}
