import { cast, type Member } from '../../support/cast'

/**
 * Who may open and who may send what, route by route: one line each. Whoever is named neither as
 * allowed nor as forbidden meets nothing there (404); a visitor is asked to log in.
 */
export type Rule = {
	allowed: readonly Member[]
	forbidden?: readonly Member[]
	/** What a visitor meets where it is not the log-in page. */
	visitors?: 'missing' | 'forbidden' | 'login'
	/** What another contest's id at a short address leads to: nothing, or its own address. */
	elsewhere?: 'missing' | 'moved'
	/** Who is sent on to another page, whatever the ids. */
	leads?: readonly Member[]
	leadsTo?: 'login'
	/** What the form names and is not there is taken for done, as after a second click. */
	passesOver?: true
}

export type Line = {
	get?: Rule
	/** Of an action without intents, or by intent, event, step, … as the form's button names it. */
	post?: Rule | Record<string, Rule>
}

export const rule = (allowed: readonly Member[], forbidden: readonly Member[] = []): Rule => ({
	allowed,
	forbidden,
})
export const without = (some: readonly Member[], others: readonly Member[]) =>
	some.filter((member) => !others.includes(member))

export const everyone = rule(cast)
export const signedIn = rule(without(cast, ['visitor']))
export const nobody: Rule = { allowed: [], visitors: 'missing' }
/** At a short address, of the current contest alone; or shown where its own contest shows it. */
export const current: Rule = { ...everyone, elsewhere: 'missing' }
export const movable: Rule = { ...everyone, elsewhere: 'moved' }
export const asker: Rule = { ...signedIn, elsewhere: 'missing' }
/** No page stands here: whoever follows the address is led to the one that does. */
export const onward: Rule = { ...everyone, leads: cast }
/** Those who are logged in have no business here. */
export const before: Rule = { ...everyone, leads: signedIn.allowed }

export const firm = ['owner', 'member', 'editor', 'viewer'] as const
export const firmRead = rule(firm)
export const firmOwner = rule(['owner'], ['member', 'editor', 'viewer'])
export const parties = [...firm, 'partner'] as const
export const entryRead = rule(parties)
export const entryEdit = rule(['owner', 'editor'], ['member', 'viewer', 'partner'])
export const entryLead = rule(['owner'], ['member', 'editor', 'viewer', 'partner'])
export const entryPartner = rule(['partner'], firm)

export const judge = rule(['judge'])

export const chiefs = ['organizer', 'chief'] as const
export const byTrack = ['trackA', 'trackB'] as const
export const onA = [...chiefs, 'trackA'] as const
export const onB = [...chiefs, 'trackB'] as const
export const desk = rule([...chiefs, ...byTrack, 'supervisor'])
export const organizers = rule([...chiefs, ...byTrack])
export const deskA = rule([...onA, 'supervisor'])
export const trackA = rule(onA)
export const trackB = rule(onB)
export const setUpRead = rule([...chiefs, 'supervisor'], byTrack)
export const setUp = rule(chiefs, byTrack)
export const supervisor = rule(['supervisor'])
export const mailRead = rule([...chiefs, 'supervisor'])
export const mailSend = rule(chiefs)

export const incentiveRoles = ['officer', 'finance', 'supervisor'] as const
export const incentives = rule([
	...incentiveRoles,
	'otherOfficer',
	'otherFinance',
	'otherSupervisor',
])
export const incentiveRead = rule(incentiveRoles)
export const officers = rule(['officer', 'otherOfficer'])
export const officer = rule(['officer'])
export const officerWorks = rule(['officer'], ['finance', 'supervisor'])
export const finance = rule(['finance'])

export const administrator = rule(['administrator'])
export const audit = rule(['administrator', 'supervisor', 'otherSupervisor'])

export const read = (get: Rule): Line => ({ get })
export const send = (post: Line['post']): Line => ({ post })
export const both = (get: Rule, post: Line['post']): Line => ({ get, post })
