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

const rule = (allowed: readonly Member[], forbidden: readonly Member[] = []): Rule => ({
	allowed,
	forbidden,
})
const without = (some: readonly Member[], others: readonly Member[]) =>
	some.filter((member) => !others.includes(member))

const everyone = rule(cast)
const signedIn = rule(without(cast, ['visitor']))
const nobody: Rule = { allowed: [], visitors: 'missing' }
/** At a short address, of the current contest alone; or shown where its own contest shows it. */
const current: Rule = { ...everyone, elsewhere: 'missing' }
const movable: Rule = { ...everyone, elsewhere: 'moved' }
const asker: Rule = { ...signedIn, elsewhere: 'missing' }
/** No page stands here: whoever follows the address is led to the one that does. */
const onward: Rule = { ...everyone, leads: cast }
/** Those who are logged in have no business here. */
const before: Rule = { ...everyone, leads: signedIn.allowed }

const firm = ['owner', 'member', 'editor', 'viewer'] as const
const firmRead = rule(firm)
const firmOwner = rule(['owner'], ['member', 'editor', 'viewer'])
const parties = [...firm, 'partner'] as const
const entryRead = rule(parties)
const entryEdit = rule(['owner', 'editor'], ['member', 'viewer', 'partner'])
const entryLead = rule(['owner'], ['member', 'editor', 'viewer', 'partner'])
const entryPartner = rule(['partner'], firm)

const judge = rule(['judge'])

const chiefs = ['organizer', 'chief'] as const
const byTrack = ['trackA', 'trackB'] as const
const onA = [...chiefs, 'trackA'] as const
const onB = [...chiefs, 'trackB'] as const
const desk = rule([...chiefs, ...byTrack, 'supervisor'])
const organizers = rule([...chiefs, ...byTrack])
const deskA = rule([...onA, 'supervisor'])
const trackA = rule(onA)
const trackB = rule(onB)
const setUpRead = rule([...chiefs, 'supervisor'], byTrack)
const setUp = rule(chiefs, byTrack)
const supervisor = rule(['supervisor'])
const mailRead = rule([...chiefs, 'supervisor'])
const mailSend = rule(chiefs)

const incentiveRoles = ['officer', 'finance', 'supervisor'] as const
const incentives = rule([...incentiveRoles, 'otherOfficer', 'otherFinance', 'otherSupervisor'])
const incentiveRead = rule(incentiveRoles)
const officers = rule(['officer', 'otherOfficer'])
const officer = rule(['officer'])
const officerWorks = rule(['officer'], ['finance', 'supervisor'])
const finance = rule(['finance'])

const administrator = rule(['administrator'])
const audit = rule(['administrator', 'supervisor', 'otherSupervisor'])

const read = (get: Rule): Line => ({ get })
const send = (post: Line['post']): Line => ({ post })
const both = (get: Rule, post: Line['post']): Line => ({ get, post })

/** What is laid beside what, by purpose and subject. */
const uploads: Record<string, Rule> = {
	'entryForm entry': entryEdit,
	'deck entry': entryEdit,
	'video entry': entryEdit,
	'attachment entry': entryEdit,
	'commitment entry': entryEdit,
	'blindCopy entry': entryEdit,
	'organizationProof organization': firmRead,
	'minutes contest': organizers,
	'minutes decision': trackA,
	'evidence claim': firmRead,
	'evidence notice': signedIn,
}
/** A program is not led to the log-in page. */
const asProgram = (rules: Record<string, Rule>): Record<string, Rule> =>
	Object.fromEntries(
		Object.entries(rules).map(([name, one]) => [name, { ...one, visitors: 'forbidden' }]),
	)

export const table: Record<string, Line> = {
	// Everybody's
	'/': read(everyone),
	'/announcements': read(everyone),
	'/announcements/:announcementId': read(current),
	'/notices': read(everyone),
	'/notices/:noticeId': both(movable, everyone),
	'/notices/:noticeId/objections': read(everyone),
	'/payout-notices': read(everyone),
	'/policies': read(everyone),
	'/privacy': read(everyone),
	'/problems': read(everyone),
	'/problems/:problemId': read(current),
	'/problems/:problemId/questions': both(asker, asker),
	'/results': read(everyone),
	'/results/projects': read(everyone),
	'/results/scenarios': read(everyone),
	'/showcase/:itemId': read(movable),
	'/tracks/:code': read(everyone),
	'/verify/certificate': read(everyone),
	'/verify/certificate/:number': read(everyone),
	'/verify/ranking': both(everyone, everyone),
	'/verify/ranking/:file': read(everyone),
	'/verify/receipt': read(everyone),
	'/c/:contest': read(everyone),
	'/c/:contest/announcements': read(everyone),
	'/c/:contest/announcements/:announcementId': read(everyone),
	'/c/:contest/notices': read(everyone),
	'/c/:contest/notices/:noticeId': both(everyone, everyone),
	'/c/:contest/notices/:noticeId/objections': read(everyone),
	'/c/:contest/payout-notices': read(everyone),
	'/c/:contest/policies': read(everyone),
	'/c/:contest/privacy': read(everyone),
	'/c/:contest/problems': read(everyone),
	'/c/:contest/problems/:problemId': read(everyone),
	'/c/:contest/problems/:problemId/questions': both(signedIn, signedIn),
	'/c/:contest/results': read(everyone),
	'/c/:contest/results/projects': read(everyone),
	'/c/:contest/results/scenarios': read(everyone),
	'/c/:contest/showcase/:itemId': read(everyone),
	'/c/:contest/tracks/:code': read(everyone),
	'/c/:contest/verify/receipt': read(everyone),
	'/confirm/:token': both(everyone, everyone),
	'/set-password/:token': both(everyone, everyone),
	'/set-password/:token/renewal': send(everyone),
	'/register': both(before, everyone),
	'/register/:codeId': both(before, everyone),
	'/register/:codeId/resending': send(everyone),
	'/forgot-password': both(everyone, everyone),
	'/forgot-password/:codeId': both(everyone, everyone),
	'/forgot-password/:codeId/resending': send(everyone),
	'/forgot-password/sent': read(everyone),
	'/login': both(before, everyone),
	'/login/second-factor': both({ ...signedIn, leads: signedIn.allowed }, everyone),
	// Another log-in is there where it is configured.
	'/oidc': read(nobody),
	'/oidc/callback': read({ ...onward, leadsTo: 'login' }),
	'/logout': both(onward, everyone),
	'/language': both(onward, everyone),
	'/display': both(onward, everyone),
	'/*': both(nobody, nobody),
	// In a demonstration alone; `demonstrations` says who then.
	'/ui': read(nobody),
	'/ui/mail': read(nobody),
	'/ui/mail/:template': read(nobody),

	// One's own account
	'/account': both(signedIn, signedIn),
	'/account/password': both(signedIn, signedIn),
	'/account/privacy': send(signedIn),
	'/account/contact': both(signedIn, signedIn),
	'/account/contact/:codeId': both(signedIn, signedIn),
	'/account/contact/:codeId/resending': send(signedIn),
	'/account/contact/confirmation': send(signedIn),
	'/account/contact/removal': send(signedIn),
	'/account/messages': both(signedIn, signedIn),
	'/account/messages/:mailId': read(rule(['owner'])),
	'/account/messages/:mailId/body': read(rule(['owner'])),
	'/account/unsent/:formId': read(rule(['owner'])),
	'/account/unsent/:formId/removal': send(rule(['owner'])),
	'/account/security': read(signedIn),
	'/account/security/recovery-codes': both(signedIn, signedIn),
	'/account/security/second-factor': both(signedIn, signedIn),
	'/account/security/second-factor/beginning': send(signedIn),
	'/account/security/second-factor/removal': both(
		{ ...signedIn, leads: signedIn.allowed },
		signedIn,
	),
	'/account/security/sessions': send(signedIn),

	// Entrants
	'/entrant': read(signedIn),
	'/entrant/entries': read(onward),
	'/entrant/entries/new': both(signedIn, rule(firm, without(signedIn.allowed, firm))),
	'/entrant/entries/:entryId': read(entryRead),
	'/entrant/entries/:entryId/basics': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/content': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/certificate': read(firmRead),
	'/entrant/entries/:entryId/entry-form': read(entryRead),
	'/entrant/entries/:entryId/files': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/partners': both(entryRead, entryLead),
	'/entrant/entries/:entryId/partners/removals': send(entryLead),
	'/entrant/entries/:entryId/partnership': send(entryPartner),
	'/entrant/entries/:entryId/problem': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/receipts/:number': read(entryRead),
	'/entrant/entries/:entryId/receipts/:number/pdf': read(entryRead),
	'/entrant/entries/:entryId/roles': send(entryLead),
	'/entrant/entries/:entryId/submission': both(entryRead, entryLead),
	'/entrant/entries/:entryId/team': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/team/reminders': send(entryEdit),
	'/entrant/entries/:entryId/team/removals': send({ ...entryEdit, passesOver: true }),
	'/entrant/entries/:entryId/versions/:number': read(entryRead),
	'/entrant/entries/:entryId/withdrawal': send(entryLead),
	'/entrant/organizations': read(onward),
	'/entrant/organizations/new': both(signedIn, signedIn),
	'/entrant/organizations/:organizationId': both(firmRead, firmOwner),
	'/entrant/organizations/:organizationId/edit': both(firmOwner, firmOwner),
	'/entrant/organizations/:organizationId/memberships': send(firmOwner),
	'/entrant/organizations/:organizationId/invitations/:invitationId/removal': send(firmOwner),
	// Any holder of the link reads where it was sent to.
	'/entrant/organizations/invitations/:invitationId': both(signedIn, rule(['outsider'])),
	'/entrant/incentives': read(signedIn),
	'/entrant/claims': read(onward),
	'/entrant/claims/new': both(onward, firmRead),
	'/entrant/claims/:claimId': read(firmRead),
	'/entrant/claims/:claimId/facts/:kind': both(firmRead, firmRead),
	'/entrant/claims/:claimId/payee': both(firmRead, firmRead),
	'/entrant/claims/:claimId/submission': both(firmRead, firmRead),
	'/files/:fileId': read(entryRead),
	'/files/:fileId/removal': send(entryEdit),
	'/api/uploadthing': both(everyone, asProgram(uploads)),
	'/api/files': send(uploads),

	// Judges
	'/judge': read(signedIn),
	'/judge/commitment/:judgeId': both(judge, judge),
	'/judge/assignments/:assignmentId': both(judge, { save: judge, submit: judge }),
	'/judge/assignments/:assignmentId/abstention': both(judge, judge),
	'/judge/assignments/:assignmentId/conflict': both(judge, judge),
	'/judge/assignments/:assignmentId/marks': send(judge),

	// Organizers; supervisors read
	'/organizer': read(rule([...desk.allowed, 'otherChief', 'otherSupervisor'])),
	'/organizer/new': both(
		rule(['organizer'], without(signedIn.allowed, ['organizer'])),
		rule(['organizer'], without(signedIn.allowed, ['organizer'])),
	),
	'/organizer/:contest': read(desk),
	'/organizer/:contest/announcements': read(setUpRead),
	'/organizer/:contest/announcements/new': both(setUp, setUp),
	'/organizer/:contest/announcements/:announcementId': both(setUpRead, setUp),
	'/organizer/:contest/announcements/:announcementId/publication': send(setUp),
	'/organizer/:contest/announcements/:announcementId/removal': send(setUp),
	'/organizer/:contest/announcements/:announcementId/withdrawal': send(setUp),
	'/organizer/:contest/assignment': both(desk, trackB),
	'/organizer/:contest/awards': read(desk),
	'/organizer/:contest/awards/:awardId': both(deskA, rule(onA)),
	'/organizer/:contest/decision': read(desk),
	'/organizer/:contest/decision/:trackId': both(deskA, trackA),
	'/organizer/:contest/decision/:decisionId/review': both(deskA, trackA),
	'/organizer/:contest/judges': read(desk),
	'/organizer/:contest/judges/new': both(setUp, setUp),
	'/organizer/:contest/judges/:judgeId': both(desk, setUp),
	'/organizer/:contest/judges/:judgeId/removal': send(setUp),
	'/organizer/:contest/notice': read(desk),
	'/organizer/:contest/notice/new': both(organizers, setUp),
	'/organizer/:contest/notice/:noticeId': read(desk),
	'/organizer/:contest/notice/objections/:objectionId': both(deskA, trackA),
	'/organizer/:contest/notice/objections/:objectionId/disclosure': send(supervisor),
	'/organizer/:contest/organizations': read(desk),
	'/organizer/:contest/organizations/:organizationId': both(desk, organizers),
	'/organizer/:contest/problems': read(setUpRead),
	'/organizer/:contest/problems/new': both(setUp, setUp),
	'/organizer/:contest/problems/:problemId': read(setUpRead),
	'/organizer/:contest/problems/:problemId/edit': both(setUp, setUp),
	'/organizer/:contest/problems/:problemId/publication': send(setUp),
	'/organizer/:contest/problems/:problemId/removal': send(setUp),
	'/organizer/:contest/problems/:problemId/republication': send(setUp),
	'/organizer/:contest/problems/:problemId/review': send(setUp),
	'/organizer/:contest/problems/:problemId/revision': send(setUp),
	'/organizer/:contest/problems/:problemId/revision/publication': send(setUp),
	'/organizer/:contest/problems/:problemId/revision/removal': send(setUp),
	'/organizer/:contest/problems/:problemId/withdrawal': send(setUp),
	'/organizer/:contest/problems/questions': read(setUpRead),
	'/organizer/:contest/problems/questions/:questionId': both(setUpRead, setUp),
	'/organizer/:contest/progress': both(desk, {
		close: trackB,
		remind: trackB,
		propose_void: trackA,
		approve_void: trackA,
		reject_void: trackA,
	}),
	'/organizer/:contest/ranking': read(desk),
	'/organizer/:contest/ranking/:roundId': both(deskA, trackA),
	'/organizer/:contest/ranking/:roundId/bundle': read(deskA),
	'/organizer/:contest/release': read(desk),
	'/organizer/:contest/release/:releaseId': both(desk, setUp),
	'/organizer/:contest/release/new/:noticeId': both(organizers, setUp),
	'/organizer/:contest/screening': read(desk),
	'/organizer/:contest/screening/:entryId': both(
		rule([...onB, 'supervisor']),
		rule(onB, ['supervisor']),
	),
	'/organizer/:contest/settings': both(setUpRead, setUp),
	'/organizer/:contest/settings/archive': send(setUp),
	'/organizer/:contest/settings/calendar': both(setUpRead, setUp),
	'/organizer/:contest/settings/current': send(rule(['organizer'], ['chief', ...byTrack])),
	'/organizer/:contest/settings/domains': both(setUpRead, setUp),
	'/organizer/:contest/settings/judging': read(setUpRead),
	'/organizer/:contest/settings/publication': both(setUpRead, setUp),
	'/organizer/:contest/settings/rounds/:roundId': both(setUpRead, setUp),
	'/organizer/:contest/settings/rubrics/:rubricId': both(setUpRead, setUp),
	'/organizer/:contest/settings/rules': both(setUpRead, setUp),
	'/organizer/:contest/settings/tracks': both(setUpRead, setUp),
	'/organizer/:contest/mail': read(mailRead),
	'/organizer/:contest/mail/announcements': both(onward, mailSend),
	'/organizer/:contest/mail/holding': both(onward, mailSend),
	'/organizer/:contest/mail/mailings/:batch': both(mailRead, mailSend),
	'/organizer/:contest/mail/:mailId': read(mailRead),
	'/organizer/:contest/mail/:mailId/body': read(mailRead),
	'/organizer/:contest/mail/:mailId/delivery': both(onward, mailSend),

	// Incentives
	'/incentive': read(incentives),
	'/incentive/batches/:batchId/sheet': read(finance),
	'/incentive/budgets': both(incentives, officer),
	'/incentive/budgets/:budgetId/total': both(officer, officer),
	'/incentive/claims/:claimId': both(incentiveRead, {
		verify: officerWorks,
		record: officerWorks,
		step: officerWorks,
		propose: officerWorks,
		decide: officerWorks,
		'propose-instalment': officerWorks,
		'decide-instalment': officerWorks,
	}),
	'/incentive/claims/:claimId/disclosure': send(supervisor),
	'/incentive/payments': both(incentives, finance),
	'/incentive/payments/:instalmentId/payment': both(incentives, finance),
	'/incentive/policies': read(incentives),
	'/incentive/policies/new': both(officers, officer),
	'/incentive/policies/:policyId': both(incentiveRead, officer),
	'/incentive/policies/:policyId/state': both(onward, officer),

	// Administration
	'/admin': read({ ...audit, leads: ['supervisor', 'otherSupervisor'] }),
	'/admin/audit': read(audit),
	'/admin/audit/export': read(audit),
	'/admin/clock': both(administrator, administrator),
	'/admin/grants/:grantId/decision': both(onward, administrator),
	'/admin/grants/:grantId/revocation': both(onward, administrator),
	'/admin/jobs': read(administrator),
	'/admin/jobs/:jobId/run': both(onward, administrator),
	'/admin/texts': read(administrator),
	'/admin/texts/:textId/delivery': both(onward, administrator),
	'/admin/mail': read(administrator),
	'/admin/mail/deliveries': both(onward, administrator),
	'/admin/mail/:mailId': read(administrator),
	'/admin/mail/:mailId/body': read(administrator),
	'/admin/mail/:mailId/delivery': both(onward, administrator),
	'/admin/users': read(administrator),
	'/admin/users/new': both(administrator, administrator),
	'/admin/users/:userId': both(administrator, administrator),
	'/admin/users/:userId/lockout': send(administrator),
	'/admin/users/:userId/second-factor': send(administrator),
	'/admin/users/:userId/state': both(onward, administrator),
}

/** Whom a demonstration shows what nobody meets elsewhere. */
export const demonstrations: Record<string, Rule> = {
	'/ui': everyone,
	'/ui/mail': everyone,
	'/ui/mail/:template': everyone,
}

/**
 * What the server answers ahead of the routes, by method and address, asked for from this machine.
 * Bytes of uploads come by a signed address alone, whoever sends them.
 */
export const served: Record<string, Rule> = {
	'GET /metrics': everyone,
	'GET /healthz': everyone,
	'GET /readyz': everyone,
	'HEAD /ingest/:key': { allowed: [], forbidden: cast, visitors: 'forbidden' },
	'PUT /ingest/:key': { allowed: [], forbidden: cast, visitors: 'forbidden' },
}
