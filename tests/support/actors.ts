import type { Actor, Grant, JudgeSeat, Membership, StaffRole, UserActor } from '~/modules/context'

/**
 * Everybody a policy may meet, as seen from contest `c`, its track `t` and an entry of organization
 * `o` with partner `p`. What a policy test does not list is denied.
 */
export const place = { contestId: 'c', trackId: 't' } as const

type About = { grants?: Grant[]; memberships?: Membership[]; judges?: JudgeSeat[] }

export function user(userId: string, about: About = {}): UserActor {
	const nothing = { grants: [], memberships: [], judges: [] }
	return { kind: 'user', userId, name: userId, email: `${userId}@example.cn`, ...nothing, ...about }
}

export const grant = (
	role: StaffRole,
	contestId: string | null = 'c',
	trackId: string | null = null,
): Grant => ({ role, contestId, trackId })

const of = (organizationId: string, role: Membership['role'] = 'member') => ({
	memberships: [{ organizationId, role }],
})
const judging = (contestId: string) => ({
	judges: [{ judgeId: `judge in ${contestId}`, contestId }],
})
const holding = (...grants: Grant[]) => ({ grants })

const about = {
	nobody: {},
	owner: of('o', 'owner'),
	member: of('o'),
	partnerOwner: of('p', 'owner'),
	partnerMember: of('p'),
	outsider: of('x', 'owner'),
	judge: judging('c'),
	judgeElsewhere: judging('d'),
	organizerEverywhere: holding(grant('organizer', null)),
	organizer: holding(grant('organizer')),
	trackT: holding(grant('organizer', 'c', 't')),
	trackU: holding(grant('organizer', 'c', 'u')),
	organizerElsewhere: holding(grant('organizer', 'd')),
	organizerOfFirm: { ...holding(grant('organizer')), ...of('o') },
	organizerOfPartner: { ...holding(grant('organizer')), ...of('p') },
	organizerWhoJudges: { ...holding(grant('organizer')), ...judging('c') },
	officerEverywhere: holding(grant('incentive_officer', null)),
	officer: holding(grant('incentive_officer')),
	officerElsewhere: holding(grant('incentive_officer', 'd')),
	officerOfFirm: { ...holding(grant('incentive_officer')), ...of('o') },
	finance: holding(grant('finance')),
	financeElsewhere: holding(grant('finance', 'd')),
	financeOfFirm: { ...holding(grant('finance')), ...of('o') },
	supervisorEverywhere: holding(grant('supervisor', null)),
	supervisor: holding(grant('supervisor')),
	supervisorT: holding(grant('supervisor', 'c', 't')),
	supervisorElsewhere: holding(grant('supervisor', 'd')),
	administrator: holding(grant('administrator', null)),
	/** Cannot be granted any more; an old one must be worth nothing. */
	contestAdministrator: holding(grant('administrator')),
	recommender: holding(grant('recommender')),
	problemOwner: holding(grant('problem_owner')),
} satisfies Record<string, About>

export type ActorName = keyof typeof about | 'visitor' | 'system'

export const actors = {
	visitor: { kind: 'visitor' },
	system: { kind: 'system', name: 'job' },
	...Object.fromEntries(Object.entries(about).map(([name, facts]) => [name, user(name, facts)])),
} as Record<ActorName, Actor>

/** The names of those who may; in the order of the list above. */
export function who(may: (actor: Actor) => boolean): ActorName[] {
	return (Object.keys(actors) as ActorName[]).filter((name) => may(actors[name]))
}

const ordered = (names: readonly ActorName[]) =>
	who((actor) => names.some((n) => actors[n] === actor))

/** In the order of the list, whatever order they are written in. */
export const people = (...names: ActorName[]): ActorName[] => ordered(names)

export const signedIn = who((actor) => actor.kind === 'user')
/** Organizers of the whole contest, whatever else they are. */
export const chiefs = people(
	'organizerEverywhere',
	'organizer',
	'organizerOfFirm',
	'organizerOfPartner',
	'organizerWhoJudges',
)
export const onTrack = people(...chiefs, 'trackT')
export const withinContest = people(...onTrack, 'trackU')
export const supervisors = people('supervisorEverywhere', 'supervisor')
export const supervisorsOnTrack = people(...supervisors, 'supervisorT')
export const except = (names: readonly ActorName[], ...less: ActorName[]) =>
	names.filter((name) => !less.includes(name))
